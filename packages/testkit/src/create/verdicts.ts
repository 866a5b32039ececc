import { type CustomerRecord, sameJson } from "@condor/core";
import type { History } from "../history/recorded-call.js";
import { judgeHistory } from "../history/judge-history.js";
import { plain } from "../law/plain.js";
import { creationOf, type Ending, entriesOf, isCutOff, stateOf, unrecorded } from "./ending.js";
import type { IssuerCall } from "./observed.js";

/** Everything that the end of a story is judged by. */
export interface Story {
  readonly ending: Ending;
  readonly history: History;
  readonly calls: ReadonlyArray<IssuerCall>;
  /** Whether somebody would have called the ports for ever. */
  readonly endless: boolean;
}

/** A law that a story breaks, and how. */
export interface Verdict {
  readonly law: StoryLaw;
  readonly why: string;
}

export const storyLaws = [
  "one account and one card, whatever the schedule",
  "nothing is forgotten",
  "every cut-off creation is finished",
  "the answers are those of some order of single creations",
  "a repeated call has the same key and the same order",
  "what is answered is what is recorded",
  "only a customer who is approved is begun",
  "everybody comes to an end",
] as const;
export type StoryLaw = (typeof storyLaws)[number];

const ofEach = (
  { ending }: Story,
  law: StoryLaw,
  why: (record: CustomerRecord) => string | undefined,
): ReadonlyArray<Verdict> =>
  ending.records.flatMap((record) => {
    const found = why(record);
    return found === undefined ? [] : [{ law, why: `${record.customer.customerId}: ${found}` }];
  });

const never2 = (story: Story): ReadonlyArray<Verdict> =>
  ofEach(story, "one account and one card, whatever the schedule", (record) => {
    const made = entriesOf(story.ending, record);
    const count = (step: string): number => made.filter((entry) => entry.step === step).length;
    return count("account") > 1 || count("card") > 1
      ? `the issuer made ${count("account")} accounts and ${count("card")} cards`
      : undefined;
  });

/** A person who looks finds it; everything else must be recorded. */
const neverForgotten = (story: Story): ReadonlyArray<Verdict> => [
  ...ofEach(story, "nothing is forgotten", (record) => {
    const lost = stateOf(record) === "UnderReview" ? [] : unrecorded(story.ending, record);
    return lost.length > 0
      ? `${lost.map(({ step }) => step).join(" and ")} in the books and not in the record, which is ${stateOf(record)}`
      : undefined;
  }),
  ...ofEach(story, "nothing is forgotten", (record) => {
    const creation = creationOf(record);
    const made = entriesOf(story.ending, record).map(({ resourceId }) => resourceId);
    return creation?._tag === "Created" &&
      !(made.includes(creation.account.resourceId) && made.includes(creation.card.resourceId))
      ? "the record has what is not in the books"
      : undefined;
  }),
  ...story.ending.books
    .filter((entry) => !story.ending.records.some((record) => entriesOf(story.ending, record).includes(entry)))
    .map(
      ({ key }) =>
        ({ law: "nothing is forgotten", why: `the books have ${key}, which nobody would look for` }) as const,
    ),
];

const neverStuck = (story: Story): ReadonlyArray<Verdict> =>
  ofEach(story, "every cut-off creation is finished", (record) =>
    isCutOff(record) ? `it is still ${stateOf(record)}` : undefined,
  );

const explained = ({ history }: Story): ReadonlyArray<Verdict> =>
  judgeHistory(history).map((why) => ({ law: "the answers are those of some order of single creations", why }));

const nameOf = ({ step, order }: IssuerCall): string => `${order.customerId} ${step} ${order.refusals}`;

const sameBody = ({ calls }: Story): ReadonlyArray<Verdict> => {
  const first = new Map<string, IssuerCall>();
  return calls.flatMap((call) => {
    const before = first.get(nameOf(call)) ?? call;
    first.set(nameOf(call), before);
    const isSame =
      before === call ||
      (before.key === call.key && (before.order === call.order || sameJson(plain(before.order), plain(call.order))));
    return isSame
      ? []
      : [{ law: "a repeated call has the same key and the same order", why: `another ${nameOf(call)}` } as const];
  });
};

const truthful = (story: Story): ReadonlyArray<Verdict> =>
  story.history.flatMap(({ customerId, said }) => {
    const record = story.ending.records.find(({ customer }) => customer.customerId === customerId);
    const creation = record === undefined ? undefined : creationOf(record);
    const law = "what is answered is what is recorded";
    if (said?._tag !== "Opened") return [];
    return creation?._tag === "Created" &&
      creation.order.accountId === said.accountId &&
      creation.order.cardId === said.cardId
      ? []
      : [{ law, why: `${customerId}: the record is ${creation?._tag ?? "empty"}` } as const];
  });

const onlyApproved = ({ calls }: Story): ReadonlyArray<Verdict> =>
  calls
    .map(({ order }) => order)
    .filter(({ applicant }) => applicant.verification._tag !== "Approved")
    .map(({ customerId, applicant }) => ({
      law: "only a customer who is approved is begun",
      why: `${customerId} is ${applicant.verification._tag}`,
    }));

const ends = ({ endless }: Story): ReadonlyArray<Verdict> =>
  endless ? [{ law: "everybody comes to an end", why: "somebody calls the ports for ever" }] : [];

/** All laws that a story breaks; none, it is to be hoped. */
export const verdicts = (story: Story): ReadonlyArray<Verdict> =>
  [never2, neverForgotten, neverStuck, explained, sameBody, truthful, onlyApproved, ends].flatMap((judge) =>
    judge(story),
  );
