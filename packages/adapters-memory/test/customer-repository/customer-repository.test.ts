import {
  type BeginAnswer,
  ClientId,
  type Creation,
  type Customer,
  type CustomerId,
  type CustomerRecord,
  type RunningCreation,
  type Version,
} from "@condor/core";
import { type MemoryCustomerRepository, memoryCustomerRepository } from "@condor/adapters-memory";
import { assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import type * as TE from "#fp-ts/TaskEither";
import { aKey, by, everyState, opening } from "../a-creation.js";
import { aCustomer, customerId } from "../a-customer.js";
import { anOrder, aReference } from "../an-order.js";
import { valid } from "../valid.js";

const client = valid(ClientId, "acme");

const answered = async <L, A>(task: TE.TaskEither<L, A>): Promise<A> => {
  const answer = await task();
  assert(E.isRight(answer));
  return answer.right;
};

const found = async (customers: MemoryCustomerRepository, id: CustomerId): Promise<CustomerRecord> => {
  const record = await answered(customers.find(id));
  assert(O.isSome(record));
  return record.value;
};

const versions = async (customers: MemoryCustomerRepository, id: CustomerId) => {
  const { version, creation } = await found(customers, id);
  return { customer: version, creation: creation?.version };
};

/** Begins on the customer as it is now. */
const begin = async (customers: MemoryCustomerRepository, creation: RunningCreation): Promise<BeginAnswer> => {
  const { customer, creation: refused } = await versions(customers, creation.order.customerId);
  const named = refused === undefined ? {} : { refusedVersion: refused };
  return answered(customers.begin({ creation, customerVersion: customer, ...named, by }));
};

const advance = async (customers: MemoryCustomerRepository, creation: Creation) => {
  const { creation: version } = await versions(customers, creation.order.customerId);
  assert(version !== undefined);
  return answered(customers.advance({ creation, version, by }));
};

const begun = async (creation: RunningCreation, ...given: ReadonlyArray<Customer>) => {
  const customers = memoryCustomerRepository(client, given.length === 0 ? [aCustomer()] : given);
  const answer = await begin(customers, creation);
  assert(answer._tag === "Written");
  return { customers, version: answer.version };
};

const never = async (): Promise<Version> => (await begun(opening())).version;

describe("find", () => {
  test("a customer is found as last written", async () => {
    const customers = memoryCustomerRepository(client, [aCustomer({ n: 1 }), aCustomer({ n: 2 })]);
    expect((await found(customers, customerId(2))).customer).toEqual(aCustomer({ n: 2 }));
    expect((await found(customers, customerId(2))).creation).toBeUndefined();
    expect(await answered(customers.find(customerId(3)))).toEqual(O.none);
    expect(customers.client).toBe("acme");
  });
});

describe("begin", () => {
  test("a creation begins on the customer's version", async () => {
    const { customers, version } = await begun(opening());
    const record = await found(customers, customerId(1));
    expect(record.creation).toEqual({ creation: opening(), version });
  });

  test("a customer nobody knows is stale", async () => {
    const customers = memoryCustomerRepository(client);
    const answer = await answered(customers.begin({ creation: opening(), customerVersion: await never(), by }));
    expect(answer).toEqual({ _tag: "Stale" });
  });

  test("another version of the customer is stale", async () => {
    const customers = memoryCustomerRepository(client, [aCustomer({ kycStatus: "PENDING" })]);
    const { customer } = await versions(customers, customerId(1));
    customers.load(aCustomer({ kycStatus: "DENIED" }))();
    const answer = await answered(customers.begin({ creation: opening(), customerVersion: customer, by }));
    expect(answer).toEqual({ _tag: "Stale" });
    expect((await found(customers, customerId(1))).creation).toBeUndefined();
  });

  test("naming a refused creation where there is none is stale", async () => {
    const customers = memoryCustomerRepository(client, [aCustomer()]);
    const { customer } = await versions(customers, customerId(1));
    const beginning = { creation: opening(), customerVersion: customer, refusedVersion: customer, by };
    expect(await answered(customers.begin(beginning))).toEqual({ _tag: "Stale" });
  });

  test.each(Object.keys(everyState()))("on %s it succeeds only where refused, named with its version", async (tag) => {
    const creation = Object.entries(everyState()).find(([name]) => name === tag)?.[1];
    assert(creation !== undefined);
    const { customers, version: before } = await begun(opening());
    await advance(customers, creation);
    const { customer, creation: version } = await versions(customers, customerId(1));
    assert(version !== undefined);
    const attempt = (refused: { readonly refusedVersion?: Version }) =>
      answered(customers.begin({ creation: opening(), customerVersion: customer, ...refused, by }));
    expect(await attempt({})).toEqual({ _tag: "Stale" });
    expect(await attempt({ refusedVersion: before })).toEqual({ _tag: "Stale" });
    const named = await attempt({ refusedVersion: version });
    expect(named._tag).toBe(tag === "AccountRefused" || tag === "CardRefused" ? "Written" : "Stale");
    expect(await attempt({ refusedVersion: version })).toEqual({ _tag: "Stale" });
  });

  test("of fifty at once on one version, one begins", async () => {
    const customers = memoryCustomerRepository(client, [aCustomer()]);
    const { customer: customerVersion } = await versions(customers, customerId(1));
    const all = Array.from({ length: 50 }, () =>
      answered(customers.begin({ creation: opening(), customerVersion, by })),
    );
    const tags = (await Promise.all(all)).map(({ _tag }) => _tag);
    expect(tags.filter((tag) => tag === "Written")).toHaveLength(1);
    expect(tags.filter((tag) => tag === "Stale")).toHaveLength(49);
  });
});

describe("advance", () => {
  test("a creation advances once per version", async () => {
    const { customers, version } = await begun(opening());
    const { IssuingCard, Created } = everyState();
    const first = await answered(customers.advance({ creation: IssuingCard, version, by }));
    assert(first._tag === "Written");
    expect(first.version).not.toBe(version);
    expect(await answered(customers.advance({ creation: Created, version, by }))).toEqual({ _tag: "Stale" });
    expect((await found(customers, customerId(1))).creation).toEqual({ creation: IssuingCard, version: first.version });
  });

  test("nothing else of the customer changes", async () => {
    const { customers } = await begun(opening());
    const { customer, version } = await found(customers, customerId(1));
    await advance(customers, everyState().Created);
    const after = await found(customers, customerId(1));
    expect({ customer: after.customer, version: after.version }).toEqual({ customer, version });
  });

  test("a creation that is not there is stale", async () => {
    const customers = memoryCustomerRepository(client, [aCustomer()]);
    const version = await never();
    expect(await answered(customers.advance({ creation: opening(), version, by }))).toEqual({ _tag: "Stale" });
    const stranger = opening({ order: anOrder(aCustomer({ n: 9 })) });
    expect(await answered(customers.advance({ creation: stranger, version, by }))).toEqual({ _tag: "Stale" });
  });

  test("a version never comes back, also where the record does", async () => {
    const { customers, version } = await begun(opening());
    const seen = new Set<Version>([version]);
    for (let n = 0; n < 10; n += 1) {
      const answer = await advance(customers, opening());
      assert(answer._tag === "Written");
      seen.add(answer.version);
    }
    expect(seen.size).toBe(11);
  });
});

describe("reservations", () => {
  const other = aCustomer({ n: 2 });
  const reference = aReference("card1");
  const key = aKey("key 1");
  const mine = { order: anOrder(aCustomer(), { reference }), key };
  const others = { order: anOrder(other, { reference }), key };

  const tagsWhile = async (tag: Creation["_tag"]) => {
    const { customers } = await begun(opening(mine), aCustomer(), other);
    await advance(customers, everyState(mine)[tag]);
    const ofReference = await begin(customers, opening({ order: others.order }));
    const ofKey = await begin(customers, opening({ order: anOrder(other), key }));
    return [ofReference._tag, ofKey._tag];
  };

  test.each(["OpeningAccount", "IssuingCard", "UnderReview", "Created"] as const)(
    "%s holds its card reference and its key",
    async (tag) => expect(await tagsWhile(tag)).toEqual(["ReferenceTaken", "KeyTaken"]),
  );

  test.each(["AccountRefused", "CardRefused"] as const)("%s holds neither card reference nor key", async (tag) => {
    const { customers } = await begun(opening(mine), aCustomer(), other);
    await advance(customers, everyState(mine)[tag]);
    expect(await answered(customers.findByIdempotencyKey(key))).toEqual(O.none);
    expect((await begin(customers, opening(others)))._tag).toBe("Written");
    expect(await begin(customers, opening(mine))).toEqual({ _tag: "KeyTaken" });
  });

  test("who holds the reference is named", async () => {
    const { customers } = await begun(opening(mine), aCustomer(), other);
    const taken = await begin(customers, opening({ order: others.order }));
    expect(taken).toEqual({ _tag: "ReferenceTaken", customerId: customerId(1) });
  });

  test("staleness is told before a taken key, a taken key before a taken reference", async () => {
    const { customers } = await begun(opening(mine), aCustomer(), other);
    expect(await begin(customers, opening(others))).toEqual({ _tag: "KeyTaken" });
    const { customer: customerVersion } = await versions(customers, customerId(2));
    customers.load(other)();
    expect(await answered(customers.begin({ creation: opening(others), customerVersion, by }))).toEqual({
      _tag: "Stale",
    });
  });

  test("the reference of an adopted card is held, also while its customer's own creation is refused", async () => {
    const adopted = aCustomer({ cards: ["card1"] });
    const customers = memoryCustomerRepository(client, [adopted, other]);
    expect((await begin(customers, opening({ order: others.order })))._tag).toBe("ReferenceTaken");
    expect((await begin(customers, opening(mine)))._tag).toBe("Written");
    await advance(customers, everyState(mine).AccountRefused);
    expect((await begin(customers, opening({ order: others.order })))._tag).toBe("ReferenceTaken");
  });

  test("a customer never collides with itself, nor hides another holder", async () => {
    const customers = memoryCustomerRepository(client, [aCustomer({ cards: ["card1"] }), aCustomer({ n: 2 })]);
    expect((await begin(customers, opening(mine)))._tag).toBe("Written");
    const both = memoryCustomerRepository(client, [
      aCustomer({ cards: ["card1"] }),
      aCustomer({ n: 2, cards: ["card1"] }),
    ]);
    expect(await begin(both, opening(mine))).toEqual({ _tag: "ReferenceTaken", customerId: customerId(2) });
  });

  test("of several who hold a reference, the one who has held it longest is named", async () => {
    const adopters = [3, 2].map((n) => aCustomer({ n, cards: ["card1"] }));
    const customers = memoryCustomerRepository(client, [aCustomer(), ...adopters]);
    for (const adopter of adopters.toReversed()) customers.load(adopter)();
    expect(await begin(customers, opening(mine))).toEqual({ _tag: "ReferenceTaken", customerId: customerId(3) });
  });

  test("a key leads to the customer whose creation holds it", async () => {
    const { customers } = await begun(opening(mine), aCustomer(), other);
    const holder = await answered(customers.findByIdempotencyKey(key));
    expect(holder).toEqual(O.some(await found(customers, customerId(1))));
    expect(await answered(customers.findByIdempotencyKey(aKey("key 2")))).toEqual(O.none);
  });
});

describe("load", () => {
  test("the first load is the whole customer, condor included", async () => {
    const customer = aCustomer({ boises: ["condor"], cards: ["card1"], keptBy: "condor" });
    const customers = memoryCustomerRepository(client);
    expect(customers.load(customer)()).toEqual(E.right(undefined));
    expect((await found(customers, customerId(1))).customer).toEqual(customer);
  });

  test("later loads write profile and verification only, and change the version", async () => {
    const first = aCustomer({ reference: "a", kycStatus: "PENDING", cards: ["card1"] });
    const customers = memoryCustomerRepository(client, [first]);
    const before = await versions(customers, customerId(1));
    const later = aCustomer({ reference: "b", firstName: "Jess", boises: ["condor"], cards: ["card2"] });
    expect(customers.load({ ...later, createdAt: "2030-01-01T00:00:00Z" })()).toEqual(E.right(undefined));
    const { profile, verification } = later;
    const after = await found(customers, customerId(1));
    expect(after.customer).toEqual({ ...first, profile, verification });
    expect(after.version).not.toBe(before.customer);
  });

  test("a later load leaves the creation and its version alone", async () => {
    const { customers, version } = await begun(opening());
    customers.load(aCustomer({ kycStatus: "DENIED" }))();
    expect((await found(customers, customerId(1))).creation).toEqual({ creation: opening(), version });
  });

  test.each([{ boises: ["ibis", "condor"] }, { cards: ["card1"], keptBy: "condor" }])(
    "a later load that adds condor to a creation is refused: %o",
    async (traits) => {
      const { customers } = await begun(opening());
      const before = await found(customers, customerId(1));
      const refused = { _tag: "AddsCondorToCreation", customerId: customerId(1) };
      expect(customers.load(aCustomer(traits))()).toEqual(E.left(refused));
      expect(await found(customers, customerId(1))).toEqual(before);
    },
  );
});
