import { IssuedAccount, IssuedCard } from "@condor/core";
import type { Behaviour } from "@condor/adapters-memory";
import * as fc from "fast-check";
import { assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { aCustomer } from "../a-customer.js";
import { anOrder, aReference } from "../an-order.js";
import { anIssuer, opened } from "./an-issuer.js";

const unknown = E.left(expect.objectContaining({ _tag: "OutcomeUnknown" }));
const no = { subCode: "no_good", title: "No", reason: "Because." };
const decline: Behaviour = { _tag: "Decline", ...no };
const declined = E.left({ _tag: "Declined", ...no });

/** The same value with the keys of every object in it turned round. */
const backwards = <A>(value: A): A => {
  if (typeof value !== "object" || value === null || Array.isArray(value) || "reveal" in value) return value;
  const copy = { ...value };
  for (const key of Object.keys(copy).toReversed()) {
    const member: unknown = Reflect.get(copy, key);
    Reflect.deleteProperty(copy, key);
    Reflect.set(copy, key, backwards(member));
  }
  return copy;
};

describe("terms", () => {
  test("it declares its name, its mapping and how long keys are kept", () => {
    expect(anIssuer().issuer).toMatchObject({ name: "sandbox", mapping: "1" });
    expect(anIssuer().issuer.retention).toEqual({ _tag: "Forever", declines: "forgotten" });
    expect(anIssuer({ declines: "kept" }).issuer.retention).toEqual({ _tag: "Forever", declines: "kept" });
  });
});

describe("openAccount and issueDebitCard", () => {
  test("one key opens one account and issues one card on it, and every repeat gets the same answer, also at once", async () => {
    const { issuer, open, issue } = anIssuer();
    const answers = await Promise.all(Array.from({ length: 50 }, () => open()));
    const account = opened(await open());
    expect(answers).toEqual(Array.from(answers, () => E.right(account)));
    expect(IssuedAccount.is(account)).toBe(true);
    const cards = await Promise.all(Array.from({ length: 50 }, () => issue(account)));
    const [card] = cards;
    assert(card !== undefined && E.isRight(card));
    expect(cards).toEqual(Array.from(cards, () => card));
    expect(IssuedCard.is(card.right)).toBe(true);
    expect(card.right.accountResourceId).toBe(account.resourceId);
    expect(issuer.ledger().map(({ step }) => step)).toEqual(["account", "card"]);
  });

  test("an order that comes back from a store, its keys in another order, is the same order", async () => {
    const { open, issue } = anIssuer();
    const order = anOrder();
    const turned = backwards(order);
    expect(JSON.stringify(turned)).not.toBe(JSON.stringify(order));
    const account = opened(await open(order));
    expect(opened(await open(turned))).toBe(account);
    expect(await issue(account, turned)).toEqual(await issue(account, order));
  });

  test.each<[Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    [{ note: "x", other: "y" }, { note: 'x"other"y' }],
    [{ note: ["x", "y"] }, { note: ["x,y"] }],
    [{ note: "1" }, { note: 1 }],
    [{ note: [] }, { note: {} }],
  ])("bodies that read alike are told apart: %j and %j", async (one, another) => {
    const { open } = anIssuer();
    await open(anOrder(aCustomer({ others: one })));
    expect(await open(anOrder(aCustomer({ others: another })))).toMatchObject({ left: { _tag: "Contradiction" } });
  });

  test("a key used with another body is a contradiction that names what the key made", async () => {
    const { issuer, open, issue } = anIssuer();
    const account = opened(await open());
    const card = await issue(account);
    assert(E.isRight(card));
    const moved = anOrder(aCustomer({ firstName: "Jess" }));
    expect(await open(moved)).toEqual(E.left({ _tag: "Contradiction", resourceIds: [account.resourceId] }));
    const renamed = anOrder(aCustomer(), { nameOnCard: "JESS TESTMAN" });
    const other = { _tag: "Contradiction", resourceIds: [card.right.resourceId] };
    expect(await issue(account, renamed)).toEqual(E.left(other));
    expect(await issue({ ...account, resourceId: card.right.resourceId })).toEqual(E.left(other));
    expect(opened(await open())).toEqual(account);
    expect(issuer.ledger()).toHaveLength(2);
  });

  test("a card is issued on no account but the order's own", async () => {
    const { issuer, open, issue } = anIssuer();
    const other = opened(await open(anOrder(aCustomer({ n: 2 }))));
    const refused = E.left({ _tag: "Contradiction", resourceIds: [other.resourceId] });
    expect(await issue(other)).toEqual(refused);
    const own = opened(await open());
    expect(E.isRight(await issue(own))).toBe(true);
    expect(issuer.ledger()).toHaveLength(3);
  });

  test("another process with the same orders makes the same accounts and cards", async () => {
    const both = await Promise.all(
      [anIssuer(), anIssuer()].map(async ({ open, issue }) => {
        const account = opened(await open());
        return [account, await issue(account)];
      }),
    );
    expect(both[0]).toEqual(both[1]);
  });

  test("account numbers have ten digits and, like resource ids, are all different", async () => {
    const { issuer, open } = anIssuer();
    const all = Array.from({ length: 2_000 }, (_, n) => open(anOrder(aCustomer({ n }))));
    const accounts = (await Promise.all(all)).map(opened);
    expect(accounts.every(({ accountNumber }) => /^[0-9]{10}$/u.test(accountNumber))).toBe(true);
    expect(new Set(accounts.map(({ accountNumber }) => accountNumber.charAt(0))).size).toBe(10);
    expect(new Set(accounts.map(({ accountNumber }) => accountNumber)).size).toBe(2_000);
    expect(new Set(issuer.ledger().map(({ resourceId }) => resourceId)).size).toBe(2_000);
  });

  test("counterexample: two keys that lead to one account number get two", async () => {
    const { open } = anIssuer();
    const first = opened(await open(anOrder(aCustomer({ n: 21_733 }))));
    const second = opened(await open(anOrder(aCustomer({ n: 75_722 }))));
    const alone = opened(await anIssuer().open(anOrder(aCustomer({ n: 75_722 }))));
    expect(alone.accountNumber).toBe(first.accountNumber);
    expect(second.accountNumber).not.toBe(first.accountNumber);
  });
});

describe("declines", () => {
  const once = { script: ({ nth }: { readonly nth: number }): Behaviour => (nth === 1 ? decline : { _tag: "Act" }) };

  test("a forgotten decline leaves no trace, and another body may follow", async () => {
    const { issuer, open, find } = anIssuer(once);
    expect(await open()).toEqual(declined);
    expect(await find("account")).toEqual(E.right({ _tag: "Absent" }));
    opened(await open(anOrder(aCustomer({ firstName: "Jess" }), { refusals: 1 })));
    expect(issuer.ledger()).toHaveLength(1);
  });

  test("where declines are forgotten, the refusals counted lead to no new key", async () => {
    const { issuer, open } = anIssuer();
    const account = opened(await open());
    expect(opened(await open(anOrder(aCustomer(), { refusals: 3 })))).toBe(account);
    expect(issuer.ledger()).toHaveLength(1);
  });

  test("a kept decline is the answer for ever, and the refusals counted lead to a new key", async () => {
    const { issuer, open, find } = anIssuer({ ...once, declines: "kept" });
    expect([await open(), await open()]).toEqual([declined, declined]);
    expect(await find("account")).toEqual(E.right({ _tag: "Absent" }));
    expect(issuer.ledger()).toHaveLength(0);
    const next = anOrder(aCustomer(), { refusals: 1 });
    const account = opened(await open(next));
    expect(await find("account", next)).toEqual(E.right({ _tag: "AccountFits", account }));
    expect(await open()).toEqual(declined);
    expect(issuer.ledger()).toHaveLength(1);
  });

  test("a key with a kept decline and another body is a contradiction that names nothing", async () => {
    const { open } = anIssuer({ ...once, declines: "kept" });
    await open();
    const moved = anOrder(aCustomer({ firstName: "Jess" }));
    expect(await open(moved)).toEqual(E.left({ _tag: "Contradiction", resourceIds: [] }));
  });

  test("a key that has its account is not declined any more", async () => {
    const { open } = anIssuer({ script: ({ nth }) => (nth === 1 ? { _tag: "Act" } : decline) });
    expect(opened(await open())).toEqual(opened(await open()));
  });
});

describe("findByKey", () => {
  test("it tells absent, fits and differs", async () => {
    const { open, issue, find } = anIssuer();
    expect([await find("account"), await find("card")]).toEqual([
      E.right({ _tag: "Absent" }),
      E.right({ _tag: "Absent" }),
    ]);
    const account = opened(await open());
    const card = await issue(account);
    assert(E.isRight(card));
    expect(await find("account")).toEqual(E.right({ _tag: "AccountFits", account }));
    expect(await find("card")).toEqual(E.right({ _tag: "CardFits", card: card.right }));
    const referenced = anOrder(aCustomer(), { reference: aReference("card1") });
    expect(await find("account", referenced)).toEqual(E.right({ _tag: "AccountFits", account }));
    const differs = { _tag: "Differs", resourceIds: [card.right.resourceId] };
    expect(await find("card", referenced)).toEqual(E.right(differs));
    const moved = anOrder(aCustomer({ firstName: "Jess" }));
    expect(await find("account", moved)).toEqual(E.right({ _tag: "Differs", resourceIds: [account.resourceId] }));
  });
});

describe("books", () => {
  test("everything that was ever made is listed once, in pages", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 5 }), async (count, pageSize) => {
        const { issuer, open } = anIssuer({ pageSize });
        for (let n = 0; n < count; n += 1) await open(anOrder(aCustomer({ n })));
        const listed: unknown[] = [];
        for (let after: Parameters<typeof issuer.books>[0], more = true; more; ) {
          const page = await issuer.books(after)();
          assert(E.isRight(page) && page.right.entries.length <= Math.max(1, pageSize));
          listed.push(...page.right.entries);
          after = page.right.next;
          more = after !== undefined;
        }
        expect(listed).toEqual(issuer.ledger().map(({ key, step, resourceId }) => ({ key, step, resourceId })));
        expect(listed).toHaveLength(count);
      }),
    );
  });

  test("a page after nothing that is known is unknown", async () => {
    const { resourceId } = opened(await anIssuer().open());
    expect(await anIssuer().issuer.books(resourceId)()).toEqual(unknown);
  });

  test("the ledger says who has what, and handing it out gives nothing away", async () => {
    const { issuer, open, keyOf } = anIssuer();
    const order = anOrder();
    const account = opened(await open(order));
    const entry = {
      step: "account",
      key: keyOf(order, "account"),
      resourceId: account.resourceId,
      customerId: order.customerId,
      accountId: order.accountId,
      account,
    };
    expect(issuer.ledger()).toEqual([entry]);
    Reflect.set(issuer.ledger(), "length", 0);
    expect(issuer.ledger()).toEqual([entry]);
    expect(JSON.stringify(issuer.ledger())).not.toContain("Testman");
  });
});
