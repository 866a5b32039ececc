import type * as T from "#fp-ts/Task";
import type { Agenda } from "../fault/agenda.js";
import type { Fault } from "../fault/fault.js";
import { onNth } from "../fault/on-nth.js";
import { type Fate, faultOf } from "./fates.js";

/** One fate that strikes the n-th call, in a story that is otherwise told by a law. */
export interface Strike {
  readonly fault: Fault;
  /** Resolves when the caller is dead. */
  readonly died: Promise<void>;
  /** Lets what is still on its way land. */
  readonly rest: () => Promise<void>;
}

export const strikingNth = (nth: number, fate: Fate): Strike => {
  const late: Array<T.Task<unknown>> = [];
  const death: { tell?: () => void } = {};
  const died = new Promise<void>((resolve) => {
    death.tell = resolve;
  });
  const agenda: Agenda = {
    moment: () => Promise.resolve(),
    aside: (_, act) => void late.push(act),
    never: () => {
      death.tell?.();
      return new Promise<never>(() => undefined);
    },
  };
  return {
    fault: onNth(nth)(faultOf(agenda)(fate)),
    died,
    rest: async () => {
      for (const act of late.splice(0)) await act();
    },
  };
};
