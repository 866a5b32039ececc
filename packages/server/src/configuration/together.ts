import * as RA from "#fp-ts/ReadonlyArray";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { ConfigurationFault } from "./variable.js";

/** Every fault is told, not only the first. */
export const together = TE.getApplicativeTaskValidation(T.ApplyPar, RA.getSemigroup<ConfigurationFault>());
