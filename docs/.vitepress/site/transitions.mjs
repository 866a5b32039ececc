import { settle, standardTimings } from "@condor/core";
import { noChances, search, searchScene, shipped } from "@condor/testkit";

const retention = { _tag: "Forever", declines: "forgotten" };

/** Between them they reach every state in every way; the laws are judged in larger searches, by the testkit's own tests. */
const configurations = [
  { chances: { ...noChances, declines: 2, contradictions: 1 }, asked: [[["plain", "plain"]]] },
  { chances: { ...noChances, crashes: 1, days: 1 }, asked: [[["plain", "recover"]]] },
  { chances: { ...noChances, declines: 2, expiries: 1 }, asked: [[["plain"], ["plain"]]] },
].map((one, index) => ({ name: `${index}`, retention, ...one }));

const causeOf = (action, { heard }, from, to) => {
  if (action._tag === "Begin") return "Begin";
  if (from?._tag === to._tag) return "Stay";
  return to._tag === "UnderReview" ? to.cause._tag : heard.outcome._tag;
};

/** `next`, with an ear on every write that it decides on, also where another issuer has taken over. */
const overheard = (hear) => ({
  ...shipped,
  next: (knowledge, now) => {
    const decide = (terms) => {
      const action = shipped.next({ ...knowledge, terms }, now);
      const from = knowledge.reading.record?.creation?.creation;
      const to = action.beginning?.creation ?? action.advance?.creation;
      if (to !== undefined) hear(from, to, causeOf(action, knowledge, from, to));
      return action;
    };
    decide({ ...knowledge.terms, issuer: { ...knowledge.terms.issuer, name: "another" } });
    return decide(knowledge.terms);
  },
});

const findings = ({ order, account, step }) => [
  { _tag: "Absent" },
  step === "account"
    ? {
        _tag: "AccountFits",
        account: { resourceId: "account", accountNumber: "1", routing: { _tag: "OtherRouting", others: {} } },
      }
    : { _tag: "CardFits", card: { resourceId: "card", accountResourceId: account?.resourceId ?? order.accountId } },
];

const moves = [{ _tag: "Resume" }, { _tag: "Adopt" }, { _tag: "Refuse", evidence: "the books hold nothing" }];

/** Every move of an operator on a review, whatever the issuer's books hold for it. */
const settled = (review, hear) => {
  const { order, begunBy: attemptId, writtenAt: now } = review;
  const facts = { review, issuer: { name: order.issuer.name, retention }, attemptId, timings: standardTimings, now };
  for (const finding of findings(review))
    for (const move of moves) {
      const to = settle({ ...facts, finding }, move);
      if (to._tag === "Right") hear(review, to.right, move._tag);
    }
};

/**
 * From which state a creation comes to which, and by what: asked of the shipped `next` in every situation of a few small
 * searches, and of `settle` for every review that they came to.
 */
export const transitions = () => {
  const found = new Map();
  const reviews = new Map();
  const hear = (from, to, cause) => {
    const key = `${from?._tag} ${to._tag}`;
    if (!found.has(key)) found.set(key, { from: from?._tag, to: to._tag, causes: new Set() });
    found.get(key).causes.add(cause);
    if (to._tag === "UnderReview") reviews.set(`${to.step} ${to.account !== undefined}`, to);
  };
  if (searchScene._tag === "Left") throw new Error("the testkit cannot read its own scene");
  const reports = configurations.map((one) => search(searchScene.right, overheard(hear))(one));
  for (const review of reviews.values()) settled(review, hear);
  const states = reports.reduce((sum, { counts }) => sum + counts.states, 0);
  return { states, transitions: [...found.values()].map((one) => ({ ...one, causes: [...one.causes] })) };
};
