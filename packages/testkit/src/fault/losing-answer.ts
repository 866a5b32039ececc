import * as T from "#fp-ts/Task";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Fault } from "./fault.js";

/** The call is carried out and its answer lost: the caller does not know. */
export const losingAnswer: Fault = ({ unknown }, act) =>
  pipe(
    act,
    T.chain(() => TE.left(unknown)),
  );
