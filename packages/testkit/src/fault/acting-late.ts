import * as TE from "#fp-ts/TaskEither";
import type { Agenda } from "./agenda.js";
import type { Fault } from "./fault.js";

/** The caller is told at once that nobody knows; the call is carried out at a later moment. */
export const actingLate =
  ({ aside }: Agenda): Fault =>
  (call, act) =>
  () => {
    aside(`${call.method} ${call.subject} lands late`, act);
    return TE.left(call.unknown)();
  };
