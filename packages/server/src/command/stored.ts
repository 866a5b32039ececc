import { systemClock } from "@condor/adapters-memory";
import type { PostgresStore } from "@condor/adapters-postgres";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";
import { openStore } from "../store/open-store.js";
import type { Store } from "../store/store.js";
import { aboutOpening } from "./complaint.js";
import { configured } from "./configured.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";

/** What lasts, with all that it was opened by. */
export interface Opening {
  readonly store: PostgresStore;
  readonly configuration: Configuration;
  readonly whole: Store;
}

const memory = "DATABASE_URL=memory: keeps nothing that another process could see. Give file:FOLDER or postgres://...";

/** Does something with the store that the environment names, and closes it; or tells why it did not open. */
export const stored = (surroundings: Surroundings, use: (stored: Opening) => T.Task<ExitCode>): T.Task<ExitCode> => {
  const complained = (text: string): T.Task<ExitCode> => {
    surroundings.complain(`condor: ${text}.\n`);
    return T.of(exitCode.failed);
  };
  const opened = (configuration: Configuration): T.Task<ExitCode> =>
    pipe(
      openStore(configuration, systemClock),
      TE.matchE(
        (error) => complained(aboutOpening(error)),
        (store) =>
          pipe(
            store.durable === undefined
              ? complained(memory)
              : use({ store: store.durable, configuration, whole: store }),
            T.chainFirst(() => store.close),
          ),
      ),
    );
  return configured(surroundings, opened);
};
