import { type Rotated, rotateKeys } from "@condor/adapters-postgres";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { counted } from "../../counted.js";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { type Opening, stored } from "../stored.js";
import type { Surroundings } from "../surroundings.js";
import { withoutArguments } from "../without-arguments.js";

const told = ({ say, complain }: Surroundings, { rewrapped, overtaken, unreadable }: Rotated): ExitCode => {
  const missing = Object.entries(unreadable).map(([keyId, count]) => `${count} under ${JSON.stringify(keyId)}`);
  say(`${counted(rewrapped, "record is", "records are")} under the first key now.\n`);
  if (overtaken > 0) say(`${counted(overtaken, "was", "were")} written by a node meanwhile: run it again.\n`);
  if (missing.length > 0)
    complain(`condor: the keys of some records are not in the list, or were changed: ${missing.join(", ")}.\n`);
  return overtaken === 0 && missing.length === 0 ? exitCode.done : exitCode.failed;
};

const run =
  (surroundings: Surroundings) =>
  ({ store }: Opening): T.Task<ExitCode> =>
    pipe(
      rotateKeys(store),
      TE.match(
        ({ cause }): ExitCode => {
          surroundings.complain(
            `condor: the store did not answer (${cause}). Run it again: it goes on where it was.\n`,
          );
          return exitCode.failed;
        },
        (rotated) => told(surroundings, rotated),
      ),
    );

/** Puts every record's own key under the first key of the list. */
export const keysRotate: Command = {
  name: "keys rotate",
  takes: "",
  summary: "put every record under the first key of the list",
  details: `Each record has a key of its own, which a key of CONDOR_KEYS encrypts. Those under another key than the first are
encrypted anew with the first; the personal data itself is not touched. Safe beside running servers, and to run again.
Servers must have the new key in their list before. When nothing is left under an old key, drop that one.`,
  examples: ["condor keys rotate"],
  exits: {
    done: "every record is under the first key",
    failed: "some are not, or the store could not be opened or read",
  },
  run: (surroundings, rest) => withoutArguments(surroundings, rest, () => stored(surroundings, run(surroundings))),
};
