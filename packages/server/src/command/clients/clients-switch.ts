import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Command } from "../command.js";
import { withOptions } from "../with-options.js";
import { clientName } from "./client-name.js";
import { onRegistry } from "./on-registry.js";

interface Switch extends Omit<Command, "name" | "takes" | "run"> {
  readonly verb: "disable" | "enable";
  readonly done: string;
}

const commandOf = ({ verb, done, ...about }: Switch): Command => ({
  ...about,
  name: `clients ${verb}`,
  takes: "NAME",
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: ["NAME"] }, ({ operands: [name] }) =>
      clientName(surroundings, name, (client) =>
        onRegistry(surroundings, (registry) =>
          pipe(
            registry[verb](client),
            TE.map(() => surroundings.say(`${client} ${done}.\n`)),
          ),
        ),
      ),
    ),
});

/** Shuts a client out, and lets it in again. */
export const clientsSwitch: ReadonlyArray<Command> = [
  commandOf({
    verb: "disable",
    summary: "shut a client out: no login, and no token of it works",
    details: `Holds at once, on every node. Its customers and creations stay, and what was begun is finished. Doing it again changes
nothing.`,
    examples: ["condor clients disable acme"],
    exits: { done: "the client is shut out", failed: "it is not, and why is told" },
    done: "is shut out: it cannot log in, and no token of it works",
  }),
  commandOf({
    verb: "enable",
    summary: "let a client in again that was shut out",
    details: "With the password that it had; tokens of before stay dead.",
    examples: ["condor clients enable acme"],
    exits: { done: "the client may log in", failed: "it may not, and why is told" },
    done: "may log in, with the password that it had",
  }),
];
