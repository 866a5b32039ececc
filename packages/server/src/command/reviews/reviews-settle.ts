import { type Creation, type ReviewMove, settleReview } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Command } from "../command.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { Options } from "../options.js";
import type { Surroundings } from "../surroundings.js";
import { withOptions } from "../with-options.js";
import { onReview } from "./on-review.js";
import { type Signed, signed } from "./signed.js";

interface Move {
  readonly name: "resume" | "adopt" | "refuse";
  readonly summary: string;
  readonly details: string;
  readonly moveOf: (signed: Signed) => ReviewMove;
}

const isRefusal = ({ name }: Move): boolean => name === "refuse";

const ledTo: Readonly<Record<Creation["_tag"], string>> = {
  OpeningAccount: "goes on at the account: a running server does so by itself, or condor recover",
  IssuingCard: "goes on at the card: a running server does so by itself, or condor recover",
  AccountRefused: "is refused; a new request may begin again",
  CardRefused: "is refused, and its account stays recorded; a new request may begin again on it",
  UnderReview: "is still under review",
  Created: "is created",
};

const settle = (surroundings: Surroundings, move: Move, options: Options, by: Signed): T.Task<ExitCode> =>
  onReview(surroundings, options, ({ ports, review }) =>
    pipe(
      settleReview(ports)(review.order.customerId, move.moveOf(by), {
        _tag: "Operator",
        operator: by.operator,
        reason: by.reason,
      }),
      TE.map((creation): ExitCode => {
        surroundings.say(`${creation.order.customerId} ${ledTo[creation._tag]}.\n`);
        return exitCode.done;
      }),
    ),
  );

const commandOf = (move: Move): Command => {
  const values = ["operator", "reason", "client", ...(isRefusal(move) ? ["evidence"] : [])];
  return {
    name: `reviews ${move.name}`,
    takes: `ID --operator NAME --reason TEXT${isRefusal(move) ? " --evidence TEXT" : ""} [--client NAME]`,
    summary: move.summary,
    details: `${move.details}

ID is the customer's. Operator (1 to 100 characters) and reason (1 to 500) go into the journal with the write, for ever:
name no customer in them. A move that is not offered, and one on a review that somebody else has moved, changes nothing.`,
    options: [
      ["--operator NAME", "who decides, 1 to 100 characters"],
      ["--reason TEXT", "why, 1 to 500 characters"],
      ...(isRefusal(move) ? [["--evidence TEXT", "what shows that the issuer has nothing of it"] as const] : []),
      ["--client NAME", "whose customer it is, where several clients have one of this id"],
    ],
    examples: [
      `condor reviews ${move.name} csta_Down --operator "A. Name"${isRefusal(move) ? ' --evidence "letter of the issuer"' : ""} --reason "case 4711"`,
    ],
    exits: { done: "it is settled", failed: "it is not, and why is told" },
    run: (surroundings, rest) =>
      withOptions(surroundings, rest, { operands: ["ID"], values }, (options) => {
        const by = signed(options, isRefusal(move));
        if (E.isRight(by)) return settle(surroundings, move, options, by.right);
        surroundings.complain(`condor: ${by.left}. Add --help to the command to see what it takes.\n`);
        return T.of(exitCode.misused);
      }),
  };
};

const moves: ReadonlyArray<Move> = [
  {
    name: "resume",
    summary: "let a creation under review go on with the same key",
    details:
      "Recovery asks the issuer again, with the same key and order. Not offered once the issuer may have forgotten the key.",
    moveOf: () => ({ _tag: "Resume" }),
  },
  {
    name: "adopt",
    summary: "record the account or card that the issuer's books have",
    details:
      "The books are asked at this moment, and only what fits the order is adopted; after an account the card follows.",
    moveOf: () => ({ _tag: "Adopt" }),
  },
  {
    name: "refuse",
    summary: "end a creation of which the issuer's books have nothing",
    details: `The books are asked at this moment: what was ordered and stands there must be adopted instead. The evidence (1 to 500
characters, as "statement of 2026-01-05: no such account") is kept as the refusal's reason. An account that is recorded
already stays, and the next creation reuses it.`,
    moveOf: ({ evidence }) => ({ _tag: "Refuse", evidence }),
  },
];

/** An operator's moves on a review. */
export const reviewsSettle: ReadonlyArray<Command> = moves.map(commandOf);
