import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { withOptions } from "../with-options.js";
import { aboutReview } from "./about-review.js";
import { offersOf } from "./offers.js";
import { onReview } from "./on-review.js";

/** One review, with what the issuer's books say of it now. */
export const reviewsShow: Command = {
  name: "reviews show",
  takes: "ID [--client NAME]",
  summary: "show one customer's review, and which moves are offered",
  details: `ID is the customer's. What is printed stands in condor reviews --help.`,
  options: [["--client NAME", "whose customer it is, where several clients have one of this id"]],
  examples: ["condor reviews show csta_Down"],
  exits: { done: "it is under review", failed: "it is not, or the store could not be read" },
  run: (surroundings, rest) =>
    withOptions(surroundings, rest, { operands: ["ID"], values: ["client"] }, (options) =>
      onReview(surroundings, options, ({ ports, review }) =>
        pipe(
          offersOf(ports)(review),
          T.map((offered): ExitCode => {
            surroundings.say(aboutReview(ports.customers.client, review, offered));
            return exitCode.done;
          }),
          TE.fromTask,
        ),
      ),
    ),
};
