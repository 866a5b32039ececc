import type { Action, KeyRetention } from "@condor/core";
import { match, P } from "ts-pattern";
import { callOf } from "../call.js";
import type { Message } from "../message.js";
import type { Busy } from "../process.js";
import type { Turn } from "../step.js";
import { repeated } from "./answers.js";
import { writeOf } from "./writes.js";

const onItsWay = (retention: KeyRetention, busy: Busy, action: Action): Message | undefined =>
  match(action)
    .returnType<Message | undefined>()
    .with({ _tag: P.union("Begin", "Advance") }, (write) => writeOf(busy, write))
    .with({ _tag: P.union("OpenAccount", "IssueDebitCard") }, (call) => ({
      _tag: "Call",
      call: callOf(retention)(call),
    }))
    .with({ _tag: P.union("Find", "FindByKey", "LookUp", "Answer") }, () => undefined)
    .exhaustive();

/** The process vanishes, before or after sending what it was about to; its caller repeats a request. */
export const crashes = (retention: KeyRetention, busy: Busy, action: Action): ReadonlyArray<Turn> => {
  const { goal } = busy.knowledge.terms;
  const process = {
    _tag: "Waiting",
    goals: goal._tag === "Create" ? [repeated(goal), ...busy.goals] : busy.goals,
  } as const;
  const gone = { costs: "crashes", process } as const;
  const sends = onItsWay(retention, busy, action);
  return [
    { ...gone, deed: { _tag: "Crashes", action, sent: false } },
    ...(sends === undefined ? [] : [{ ...gone, deed: { _tag: "Crashes", action, sent: true } as const, sends }]),
  ];
};
