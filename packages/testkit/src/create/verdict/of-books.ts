import { creationOf, entriesOf, stateOf, unrecorded } from "../ending.js";
import { movedAfterRefusal } from "./moved.js";
import { ofEach, type Story, type Verdict } from "./story.js";

/** Who moved after a refusal may have an account at each issuer; at one issuer, one key makes one thing all the same. */
const never2 = (story: Story): ReadonlyArray<Verdict> =>
  ofEach(story, "one account and one card, whatever the schedule", (record) => {
    const made = entriesOf(story.ending, record);
    const moved = movedAfterRefusal(story.writes, record);
    const names = made.map(({ step, key }) => (moved ? key : step));
    return names.some((name, at) => names.indexOf(name) < at)
      ? `the issuer made ${made.map(({ step }) => step).join(" and ")}`
      : undefined;
  });

/** A person who looks finds it; everything else must be recorded, but for who moved after a refusal. */
const neverForgotten = (story: Story): ReadonlyArray<Verdict> => [
  ...ofEach(story, "nothing is forgotten", (record) => {
    const isSeen = stateOf(record) === "UnderReview" || movedAfterRefusal(story.writes, record);
    const lost = isSeen ? [] : unrecorded(story.ending, record);
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
