import type * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import type { Came } from "../words/in-words.js";
import type { Call } from "./entry.js";

/** Holds a call until it may go, carries it out, and takes down what came of it. */
export type Gate = <L, A>(
  call: Call,
  task: TE.TaskEither<L, A>,
  told: (answer: E.Either<L, A>) => Came,
) => TE.TaskEither<L, A>;
