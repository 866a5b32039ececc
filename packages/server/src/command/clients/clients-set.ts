import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Command } from "../command.js";
import { exitCode } from "../exit-code.js";
import { onRegistry } from "./on-registry.js";
import { withTerms } from "./with-terms.js";

/** Other scopes and quotas for a client. */
export const clientsSet: Command = {
  name: "clients set",
  takes: "NAME [--scopes SCOPE,...] [--requests-per-minute N|default] [--creations-per-day N|unlimited]",
  summary: "change what a client may do, and how much of it",
  details: `What is not named stays. Scopes replace the ones before, and hold at once for tokens that are out; a quota holds within
seconds.`,
  options: [
    ["--scopes SCOPE,...", "what the client may do: create, read, pii:read, operate"],
    ["--requests-per-minute N", "1 to 1000000, or default: what the server allows everybody"],
    ["--creations-per-day N", "how many may begin in a day of UTC: 0 to 100000000, or unlimited"],
  ],
  examples: ["condor clients set acme --scopes read", "condor clients set acme --creations-per-day unlimited"],
  exits: { done: "it was changed", failed: "it was not, and why is told" },
  run: (surroundings, rest) =>
    withTerms(surroundings, rest, (client, terms) => {
      if (Object.keys(terms).length > 0)
        return onRegistry(surroundings, (registry) =>
          pipe(
            registry.change(client, terms),
            TE.map(() => surroundings.say(`${client} was changed.\n`)),
          ),
        );
      surroundings.complain("condor: nothing to change was named. Add --help to the command to see what it takes.\n");
      return T.of(exitCode.misused);
    }),
};
