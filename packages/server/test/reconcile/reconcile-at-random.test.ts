import type { BookEntry, Creation } from "@condor/core";
import { lives } from "@condor/testkit";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import type { Difference } from "../../src/reconcile/difference.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { at, client, entriesOf, id, ownIds } from "./creations.js";

/** Different customers in any states, and books that agree with them. */
const agreeing = fc
  .uniqueArray(lives, { selector: ({ customer }) => customer.customerId, maxLength: 12 })
  .map((all) => all.map(({ creation }, n) => named(at("here", creation), n)));

/** No two customers have the same account or card. */
const named = (creation: Creation, n: number): Creation => {
  const account = "account" in creation && creation.account !== undefined ? creation.account : undefined;
  return {
    ...creation,
    ...(account === undefined ? {} : { account: { ...account, resourceId: id(`account_${n}`) } }),
    ...("card" in creation ? { card: { ...creation.card, resourceId: id(`card_${n}`) } } : {}),
  };
};

const booksOf = (creations: ReadonlyArray<Creation>): ReadonlyArray<BookEntry> =>
  creations.flatMap((creation) => {
    const { account, card } = ownIds(creation);
    return [
      ...entriesOf(creation, "account", account === undefined ? [] : [account]),
      ...entriesOf(creation, "card", card === undefined ? [] : [card]),
    ];
  });

const recordedOf = (creations: ReadonlyArray<Creation>) =>
  creations.map((creation) => ({ client, listed: E.right(creation) }));

const isSettled = ({ _tag }: Creation): boolean => !["OpeningAccount", "IssuingCard", "UnderReview"].includes(_tag);

test("books that agree with the store differ in nothing, in whatever order their lines come, and however often", () => {
  const shuffled = agreeing.chain((creations) => {
    const books = booksOf(creations);
    const again = fc.subarray([...books, ...books], { minLength: 0 });
    return fc.tuple(fc.constant(creations), fc.shuffledSubarray([...books], { minLength: books.length }), again);
  });
  fc.assert(
    fc.property(shuffled, ([creations, books, again]) => {
      const found = reconcile(recordedOf(creations), { issuer: "here", entries: [...books, ...again] });
      expect(found.differences).toEqual([]);
      expect(found.inFlight).toHaveLength(creations.filter((one) => !isSettled(one)).length);
    }),
    { numRuns: 50 },
  );
});

test("each line that is lost, and each creation that is, is found, and nobody else is blamed", () => {
  const spoiled = agreeing.chain((creations) =>
    fc.record({
      creations: fc.constant(creations),
      lines: fc.subarray([...booksOf(creations)]),
      records: fc.subarray(creations),
    }),
  );
  fc.assert(
    fc.property(spoiled, ({ creations, lines, records }) => {
      const { differences } = reconcile(recordedOf(records), { issuer: "here", entries: lines });
      const whole = records.filter(isSettled).flatMap((one) => booksOf([one]));
      const lost = whole.filter((entry) => !lines.includes(entry) && !has(lines, entry));
      const kept = new Set(records.map(({ order }) => order.customerId));
      const unknown = lines.filter(({ key }) => !kept.has((key.split("/")[2] ?? "") as never));
      const told = (tag: Difference["_tag"]) => differences.filter(({ _tag }) => _tag === tag).length;
      expect(told("NotInBooks")).toBe(lost.length);
      expect(told("Forgotten")).toBe(unknown.length);
      expect(differences).toHaveLength(lost.length + unknown.length);
      expect(creations.length).toBeGreaterThanOrEqual(records.length);
    }),
    { numRuns: 50 },
  );
});

const has = (lines: ReadonlyArray<BookEntry>, { resourceId, step }: BookEntry): boolean =>
  lines.some((line) => line.resourceId === resourceId && line.step === step);
