import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { argon2id } from "../../password/argon2id.js";
import type { Command } from "../command.js";
import { withOptions } from "../with-options.js";
import { clientName } from "./client-name.js";
import { newPassword } from "./new-password.js";
import { onRegistry } from "./on-registry.js";

/** Another password for a client. */
export const clientsRotate: Command = {
  name: "clients rotate",
  takes: "NAME",
  summary: "give a client a new password, and print it once",
  details: `The old password is dead at once, and so is every token of the client. The new one, 43 random characters, goes to
standard output and nowhere else.`,
  examples: ["condor clients rotate acme > acme.password"],
  exits: { done: "the password is a new one", failed: "it is not, and why is told" },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: ["NAME"] }, ({ operands: [name] }) =>
      clientName(surroundings, name, (client) =>
        onRegistry(surroundings, (registry) => {
          const fresh = newPassword();
          return pipe(
            TE.fromTask(argon2id.hash(fresh)),
            TE.chain((password) => registry.rotate(client, password)),
            TE.map(() => {
              surroundings.complain(`${client} has this password from now on, and no token. It is shown only now.\n`);
              surroundings.say(`${fresh.reveal()}\n`);
            }),
          );
        }),
      ),
    ),
};
