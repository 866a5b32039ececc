import { systemClock } from "@condor/adapters-memory";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { counted } from "../counted.js";
import { progress } from "../customer-import/progress.js";
import { nothing } from "../customer-import/tally.js";
import { aboutRestore } from "../customer-restore/about-restore.js";
import { restoreExport } from "../customer-restore/restore-export.js";
import { aboutLine } from "../lines/about-line.js";
import { source } from "../lines/source.js";
import type { Command } from "./command.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import { ofClient, type Stored } from "./of-client.js";
import type { Surroundings } from "./surroundings.js";
import { withOptions } from "./with-options.js";

const restored =
  ({ say, complain, input, terminals }: Surroundings, path: string) =>
  ({ store, client }: Stored): T.Task<ExitCode> => {
    const { now, wait } = systemClock;
    const { onBatch, clear } = progress({ size: undefined, isTerminal: terminals.error, now, say: complain });
    return pipe(
      restoreExport({
        store,
        client,
        wait,
        source: source(path, input),
        tell: (line, problems) => complain(aboutLine(line, problems)),
        onBatch: (customers) => onBatch({ ...nothing, lines: customers }),
      }),
      TE.match(
        (error): ExitCode => {
          clear();
          complain(`condor: ${aboutRestore(error)}`);
          return exitCode.failed;
        },
        ({ customers, before }) => {
          clear();
          const there = before === 0 ? "" : ` Of them ${counted(before, "was", "were")} there before.`;
          say(`The store has the ${counted(customers, "customer", "customers")} of the export.${there}\n`);
          return exitCode.done;
        },
      ),
    );
  };

/** Everything of an export, in a store that has nothing. */
export const restoreCommand: Command = {
  name: "restore",
  takes: "FILE [--client NAME]",
  summary: "bring back everything of an export: customers, creations, references and keys",
  details: `Takes what condor customers export wrote, into a store that has no customers of the client: a new folder, or a new
database after condor migrate. The whole file is read first; if a line is faulty, missing or changed, every fault is told
with line and place, and nothing is written. Each batch is written whole or not at all, and each creation's journal says
that it was restored. If it is cut off, restore the same file again: it goes on where it was. Serve from the store only
once it is done.

The customers' personal data is encrypted with the first of this store's keys, whatever keys it was exported from. A
creation that was cut off is finished by recovery, with the same key at the issuer. The sandbox's issuer keeps its books
beside the store, and they are not in an export; nor are clients' passwords, scopes and quotas.`,
  options: [["--client NAME", "whose export it is; needed where there are several clients"]],
  examples: ["DATABASE_URL=file:restored condor restore backup.jsonl"],
  exits: { done: "the store has everybody", failed: "it has not, and why is told" },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: ["FILE"], values: ["client"] }, ({ operands: [path = ""], values }) =>
      ofClient(surroundings, values.get("client"), restored(surroundings, path)),
    ),
};
