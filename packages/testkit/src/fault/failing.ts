import * as TE from "#fp-ts/TaskEither";
import type { Fault } from "./fault.js";

/** The call never arrives, and its caller does not know that. */
export const failing: Fault = ({ unknown }) => TE.left(unknown);
