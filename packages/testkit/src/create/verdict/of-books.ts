import { creationOf, entriesOf, stateOf, unrecorded } from "../ending.js";
import { ofEach, type Story, type Verdict } from "./story.js";

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

const neverAdopted = (story: Story): ReadonlyArray<Verdict> =>
  ofEach(story, "nothing is made for a customer who has condor from elsewhere", (record) => {
    const made = entriesOf(story.ending, record).map(({ step }) => step);
    return made.length > 0 && story.adopted.includes(record.customer.customerId)
      ? `the issuer made ${made.join(" and ")}`
      : undefined;
  });

export const ofBooks = [never2, neverForgotten, neverAdopted];
