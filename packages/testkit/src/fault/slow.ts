import * as T from "#fp-ts/Task";
import { pipe } from "#fp-ts/function";
import type { Agenda } from "./agenda.js";
import type { Fault } from "./fault.js";

/** The agenda decides when a call arrives, and when its answer does. */
export const slow =
  ({ moment }: Agenda): Fault =>
  (call, act) =>
    pipe(
      () => moment(`${call.method} ${call.subject} arrives`),
      T.chain(() => act),
      T.chainFirst(() => () => moment(`${call.method} ${call.subject} answers`)),
    );
