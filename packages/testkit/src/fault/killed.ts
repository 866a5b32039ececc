import type { Agenda } from "./agenda.js";
import type { Fault } from "./fault.js";

/** The caller dies before its call is sent. */
export const killedBefore =
  ({ never }: Agenda): Fault =>
  () =>
    never;

/** The caller dies with its call on the way, which lands at a later moment. */
export const killedInFlight =
  ({ aside, never }: Agenda): Fault =>
  (call, act) =>
  () => {
    aside(`${call.method} ${call.subject} of the dead lands`, act);
    return never();
  };

/** The call is carried out, and the caller dies before it hears the answer. */
export const killedAfter =
  ({ never }: Agenda): Fault =>
  (_, act) =>
  () =>
    act().then(never);
