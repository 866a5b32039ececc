import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { type Configuration, configuration } from "../configuration/configuration.js";
import { type Settings, settings } from "../configuration/settings.js";
import { aboutConfiguration } from "./complaint.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";

/** Does something with the configuration that environment and file ask for, or tells what is wrong with it. */
export const configured = (
  { environment, complain }: Surroundings,
  use: (configuration: Configuration, settings: Settings) => T.Task<ExitCode>,
): T.Task<ExitCode> =>
  pipe(
    settings(environment),
    TE.bindTo("given"),
    TE.bind("decoded", ({ given }) => configuration(given.environment)),
    TE.matchE(
      (faults) => {
        complain(aboutConfiguration(faults));
        return T.of<ExitCode>(exitCode.misused);
      },
      ({ decoded, given }) => use(decoded, given),
    ),
  );
