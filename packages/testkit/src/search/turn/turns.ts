import type { CustomerRecord } from "@condor/core";
import { match, P } from "ts-pattern";
import type { Books } from "../books.js";
import { memo, memo2 } from "../memo.js";
import type { Busy, Process } from "../process.js";
import type { Setting } from "../setting.js";
import type { Turn } from "../step.js";
import type { Actor } from "../actor.js";
import { answers } from "./answers.js";
import { calls } from "./calls.js";
import { crashes } from "./crashes.js";
import { reads } from "./reads.js";
import { runsOutOfTime } from "./runs-out-of-time.js";
import { starts } from "./starts.js";
import { writes } from "./writes.js";

/** Everything that one process may do next. */
export type Turns = (process: Process, record: CustomerRecord, books: Books) => ReadonlyArray<Turn>;

export const turns = (setting: Setting, who: Actor): Turns => {
  const write = writes(setting.scene);
  const call = calls(setting);
  const outOfTime = runsOutOfTime(who);
  const own = memo(
    (busy: Busy): ReadonlyArray<Turn> => [...crashes(setting.retention, busy, who.action(busy)), ...outOfTime(busy)],
  );
  const atStore = memo2((process: Process, record: CustomerRecord): ReadonlyArray<Turn> => {
    if (process._tag === "Waiting") return starts(who, process, record);
    const action = who.action(process);
    return match(action)
      .returnType<ReadonlyArray<Turn>>()
      .with({ _tag: P.union("Find", "FindByKey") }, (read) => reads(who, process, read, record))
      .with({ _tag: P.union("Begin", "Advance") }, (store) => write(who, process, store, record))
      .with({ _tag: "Answer" }, ({ answer }) => [answers(process, answer)])
      .with({ _tag: P.union("OpenAccount", "IssueDebitCard", "LookUp") }, () => [])
      .exhaustive();
  });
  const atIssuer = memo2((busy: Busy, books: Books): ReadonlyArray<Turn> => {
    const action = who.action(busy);
    return action._tag === "OpenAccount" || action._tag === "IssueDebitCard" || action._tag === "LookUp"
      ? call(who, busy, action, books)
      : [];
  });
  return (process, record, books) =>
    process._tag === "Waiting"
      ? atStore(process, record)
      : [...atStore(process, record), ...atIssuer(process, books), ...own(process)];
};
