import type { ClientId, Creation, ResourceId, Step } from "@condor/core";
import { lives } from "@condor/testkit";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import { describe, expect, test } from "vitest";
import type { Difference } from "../../src/reconcile/difference.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { at, client, entriesOf, id, ownIds } from "./creations.js";

const sampleOf = <Tag extends Creation["_tag"]>(tag: Tag): Extract<Creation, { _tag: Tag }> => {
  const [life] = fc.sample(
    lives.filter(({ creation }) => creation._tag === tag),
    { numRuns: 1, seed: 7 },
  );
  return at("here", life?.creation as Creation) as Extract<Creation, { _tag: Tag }>;
};

const tags = ["OpeningAccount", "IssuingCard", "AccountRefused", "CardRefused", "UnderReview", "Created"] as const;

/** What the books may have at one step: nothing, what is recorded, something else, or two. */
const shelves = ["nothing", "its own", "another", "two"] as const;
type Shelf = (typeof shelves)[number];

const onShelf = (shelf: Shelf, own: ResourceId | undefined): ReadonlyArray<ResourceId> => {
  if (shelf === "its own") return own === undefined ? [] : [own];
  if (shelf === "two") return [own ?? id("first"), id("second")];
  return shelf === "another" ? [id("another")] : [];
};

/** Written apart from the program: by state, whether the step is recorded, and what is on the shelf. */
const expectedAt = (creation: Creation, step: Step, shelf: Shelf): Difference["_tag"] | undefined => {
  const isRecorded = ownIds(creation)[step] !== undefined;
  if (shelf === "two") return "Two";
  if (["OpeningAccount", "IssuingCard", "UnderReview"].includes(creation._tag)) return undefined;
  if (isRecorded)
    return { nothing: "NotInBooks", another: "AnotherThanRecorded", "its own": undefined }[shelf] as never;
  return shelf === "another" ? "MadeAfterRefusal" : undefined;
};

describe.each(tags)("%s", (tag) => {
  const creation = sampleOf(tag);
  test.each(shelves.flatMap((account) => shelves.map((card) => [account, card] as const)))(
    "with %s of accounts and %s of cards in the books",
    (account, card) => {
      const own = ownIds(creation);
      const entries = [
        ...entriesOf(creation, "account", onShelf(account, own.account)),
        ...entriesOf(creation, "card", onShelf(card, own.card)),
      ];
      const found = reconcile([{ client, listed: E.right(creation) }], { issuer: "here", entries });
      const expected = [
        { step: "account", _tag: expectedAt(creation, "account", account) },
        { step: "card", _tag: expectedAt(creation, "card", card) },
      ].filter(({ _tag }) => _tag !== undefined);
      expect(found.differences.map((one) => ({ step: "step" in one ? one.step : "", _tag: one._tag }))).toEqual(
        expected,
      );
      expect(found.inFlight).toHaveLength(["OpeningAccount", "IssuingCard", "UnderReview"].includes(tag) ? 1 : 0);
      expect(found).toMatchObject({ creations: 1, entries: entries.length, elsewhere: 0 });
    },
  );
});

test("what the store does not know is forgotten, and two of it are two", () => {
  const creation = sampleOf("Created");
  const entries = [...entriesOf(creation, "account", [id("a")]), ...entriesOf(creation, "card", [id("c"), id("d")])];
  const owner = { client, customerId: creation.order.customerId };
  expect(reconcile([], { issuer: "here", entries }).differences).toEqual([
    { ...owner, _tag: "Forgotten", step: "account", made: ["a"] },
    { ...owner, _tag: "Forgotten", step: "card", made: ["c", "d"] },
    { ...owner, _tag: "Two", step: "card", made: ["c", "d"] },
  ]);
});

test("what another client has made is not this one's", () => {
  const creation = sampleOf("Created");
  const { account, card } = ownIds(creation);
  const entries = [
    ...entriesOf(creation, "account", onShelf("its own", account)),
    ...entriesOf(creation, "card", onShelf("its own", card)),
  ];
  const found = reconcile([{ client: "other" as ClientId, listed: E.right(creation) }], { issuer: "here", entries });
  expect(found.differences.map(({ client: of, _tag }) => `${of} ${_tag}`)).toEqual([
    "other NotInBooks",
    "other NotInBooks",
    "acme Forgotten",
    "acme Forgotten",
  ]);
});

test("a record that cannot be read is a difference of its own, whatever the books have", () => {
  const creation = sampleOf("Created");
  const { customerId } = creation.order;
  const entries = entriesOf(creation, "account", [id("a")]);
  const listed = E.left({ _tag: "RecordUnreadable", customerId } as const);
  const { differences } = reconcile([{ client, listed }], { issuer: "here", entries });
  expect(differences).toEqual([{ client, customerId, _tag: "Unreadable" }]);
});

test("of a creation at another issuer these books know nothing, and what they have is one too many", () => {
  const creation = at("there", sampleOf("Created"));
  const recorded = [{ client, listed: E.right(creation) }];
  expect(reconcile(recorded, { issuer: "here", entries: [] })).toMatchObject({ differences: [], elsewhere: 1 });
  const entries = entriesOf(creation, "account", [id("a")]);
  const { differences } = reconcile(recorded, { issuer: "here", entries });
  expect(differences.map(({ _tag }) => _tag)).toEqual(["MadeElsewhereToo"]);
});
