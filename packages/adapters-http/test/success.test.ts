import * as fc from "fast-check";
import { expect, test } from "vitest";
import { business, person } from "./customers.js";
import { envelopeOf } from "./envelope.js";
import { world } from "./world.js";

interface Card {
  readonly id: string;
  readonly cFiBoisId: string;
  readonly customerId: string;
  readonly cFiAccountIds: ReadonlyArray<string>;
}
interface Account {
  readonly id: string;
  readonly cFiBoisId: string;
  readonly customerId: string;
  readonly cFiCardIds: ReadonlyArray<string>;
}
interface Whole {
  readonly customerId: string;
  readonly dtsCreatedAt: string;
  readonly boises: ReadonlyArray<string>;
  readonly cards: ReadonlyArray<Card>;
  readonly accounts: ReadonlyArray<Account>;
}

const digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const id = fc.string({ unit: fc.constantFrom(...Array.from(digits)), minLength: 1, maxLength: 30 });

/** Pairs of an account and its card that other back offices keep. */
const booksOf = (customerId: string) =>
  fc
    .uniqueArray(fc.tuple(id, id, fc.constantFrom("ibis", "other-1")), {
      maxLength: 3,
      selector: ([account]) => account,
    })
    .map((pairs) => ({
      boises: [...new Set(pairs.map(([, , office]) => office))],
      cards: pairs.map(([account, card, cFiBoisId]) => ({
        id: `crda_${card}`,
        cFiBoisId,
        customerId,
        cFiAccountIds: [`acca_${account}`],
      })),
      accounts: pairs.map(([account, card, cFiBoisId]) => ({
        id: `acca_${account}`,
        cFiBoisId,
        accountNumber: account,
        customerId,
        cFiCardIds: [`crda_${card}`],
        routingParams: { swift: card },
      })),
    }));

const when = fc
  .date({ min: new Date(0), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString());

const customer = fc
  .tuple(fc.constantFrom("csta", "cstap"), id, fc.constantFrom(person, business), when)
  .chain(([prefix, own, kind, dtsCreatedAt]) => {
    const customerId = `${prefix}_${own}`;
    return booksOf(customerId).map((books) => kind(customerId, { dtsCreatedAt, ...books }));
  });

const attributes = fc.option(
  fc.record(
    {
      productID: fc.constant("Virtual_Debit_Card"),
      nameOnCard: fc.constantFrom("JESSIE U TESTMAN", "A.B", "O'NEIL-SMITH/PAT"),
      designId: fc.constantFrom("1", "2"),
      addressType: fc.constant("PRIMARY"),
      issueType: fc.constantFrom("NEW", "REGISTRATION", "RE-ISSUE", "EXPIRED", "DAMAGED"),
      reference: id.map((text) => text.slice(0, 20)),
      cardShippingMethod: fc.constant("Standard"),
    },
    { requiredKeys: ["productID", "nameOnCard", "designId", "addressType"] },
  ),
  { nil: undefined },
);

const linksBothWays = ({ customerId, cards, accounts }: Whole): void => {
  for (const one of [...cards, ...accounts]) expect(one.customerId).toBe(customerId);
  const fromCards = cards.flatMap((card) => card.cFiAccountIds.map((account) => `${card.id} ${account}`));
  const fromAccounts = accounts.flatMap((account) => account.cFiCardIds.map((card) => `${card} ${account.id}`));
  expect(fromCards.toSorted()).toEqual(fromAccounts.toSorted());
};

test("an answer agrees with itself and keeps all that the store had before", { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(customer, attributes, async (before, cardAttributes) => {
      const of = world({ customers: [before] });
      const response = await of.create({ customerId: before.customerId, cardAttributes });
      const after = envelopeOf(await response.text()).data as Whole;
      linksBothWays(after);
      expect(after.customerId).toBe(before.customerId);
      expect(after.dtsCreatedAt).toBe(before.dtsCreatedAt);
      expect(after.boises).toEqual([...before.boises, "condor"]);
      expect(after.cards.slice(0, -1)).toEqual(before.cards);
      expect(after.accounts.slice(0, -1)).toEqual(before.accounts);
      const [card, account] = [after.cards.at(-1), after.accounts.at(-1)];
      expect([card?.cFiBoisId, account?.cFiBoisId]).toEqual(["condor", "condor"]);
      expect(card?.id).toMatch(/^crda_[0-9a-zA-Z]{1,22}$/u);
      expect(account?.id).toMatch(/^acca_[0-9a-zA-Z]{1,22}$/u);
    }),
    { numRuns: 300 },
  );
});
