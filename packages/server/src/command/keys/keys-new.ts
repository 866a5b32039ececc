import * as T from "#fp-ts/Task";
import { newKey } from "../../store/keys-in-folder.js";
import type { Command } from "../command.js";
import { exitCode } from "../exit-code.js";
import { withoutArguments } from "../without-arguments.js";

/** Prints a key that was drawn this moment, and keeps no copy. */
export const keysNew: Command = {
  name: "keys new",
  takes: "",
  summary: "print a new key for personal data",
  details: `One line, as CONDOR_KEYS and CONDOR_KEYS_FILE have it: the day in its id, and 32 random bytes in base64.
Put it before the keys that you have: it encrypts what is written from then on, and they still read.
Whoever loses every key of a record has lost its personal data.`,
  examples: ["condor keys new", "export CONDOR_KEYS=$(condor keys new),$CONDOR_KEYS"],
  exits: { done: "the key was printed" },
  run: (surroundings, rest) =>
    withoutArguments(surroundings, rest, () => {
      surroundings.say(`${newKey(new Date())}\n`);
      return T.of(exitCode.done);
    }),
};
