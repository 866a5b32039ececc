import type { Finding, Outcome } from "@condor/core";
import { match } from "ts-pattern";
import type { Actor } from "../actor.js";
import { act, type Books, decline, findingOf } from "../books.js";
import { callOf, type IssuerAction, keepsDeclines } from "../call.js";
import type { Busy } from "../process.js";
import type { Setting } from "../setting.js";
import type { Turn } from "../step.js";

const unknown: Outcome = { _tag: "OutcomeUnknown", cause: "no answer" };

/** As the interpreter around `next` tells it. */
const foundAs = (finding: Finding): Outcome =>
  match(finding)
    .returnType<Outcome>()
    .with({ _tag: "AccountFits" }, ({ account }) => ({ _tag: "AccountOpened", account }))
    .with({ _tag: "CardFits" }, ({ card }) => ({ _tag: "CardIssued", card }))
    .with({ _tag: "Differs" }, ({ resourceIds }) => ({ _tag: "Disowned", resourceIds }))
    .with({ _tag: "Absent" }, () => ({ _tag: "Disowned", resourceIds: [] }))
    .exhaustive();

/** A call of the issuer, whether it acts, and what is heard of it. */
export const calls = ({ scene, retention }: Setting) => {
  const { foreign } = scene;
  const contradiction: Outcome = { _tag: "Contradiction", resourceIds: [foreign.resourceId] };
  return ({ learned }: Actor, busy: Busy, action: IssuerAction, books: Books): ReadonlyArray<Turn> => {
    const call = callOf(retention)(action);
    const { version, order } = action;
    const heard = (outcome: Outcome) => learned(busy, { _tag: "Heard", version, order, outcome });
    const lost: Turn = { deed: { _tag: "Calls", action, fate: "lost" }, costs: "faults", process: heard(unknown) };
    if (action._tag === "LookUp")
      return [
        { deed: { _tag: "Calls", action, fate: "answered" }, process: heard(foundAs(findingOf(books, call))) },
        lost,
      ];
    const acted = act(scene)(books, call);
    const refused = decline(keepsDeclines(retention))(books, call);
    const told: Turn = {
      deed: { _tag: "Calls", action, fate: "answered" },
      books: acted.books,
      process: heard(acted.outcome),
    };
    const no: ReadonlyArray<Turn> =
      refused === undefined
        ? []
        : [
            {
              deed: { _tag: "Calls", action, fate: "declined" },
              costs: "declines",
              books: refused.books,
              process: heard(refused.outcome),
            },
          ];
    const process = heard(contradiction);
    return [
      told,
      lost,
      { ...lost, deed: { _tag: "Calls", action, fate: "answer lost" }, books: acted.books },
      { ...lost, deed: { _tag: "Calls", action, fate: "late" }, sends: { _tag: "Call", call } },
      ...no,
      {
        deed: { _tag: "Calls", action, fate: "contradicted" },
        costs: "contradictions",
        books: acted.books,
        process,
      },
      { deed: { _tag: "Calls", action, fate: "contradicted, idle" }, costs: "contradictions", process },
    ];
  };
};
