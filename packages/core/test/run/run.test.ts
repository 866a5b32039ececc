import { describe, expect, test } from "vitest";
import { create, CreateRequest, IdempotencyKey, parse, resume, standardTimings } from "@condor/core";
import { account, attempt, card, creations, drawn, now, program, requestWith, version } from "../fixtures.js";
import { right } from "../right.js";
import { worldOf } from "../world.js";

const request = requestWith();
const { customerId } = request;
const key = right(IdempotencyKey.decode("key-1"));
const down = { _tag: "StorageUnavailable", cause: "down" } as const;
const fails = () => () => Promise.resolve({ _tag: "Left", left: down } as const);

describe("a creation", () => {
  test("is carried out step by step, each at its port, with what the step names", async () => {
    const { ports, asked, creation } = worldOf();
    const answer = await create(ports)(request)();
    expect(answer).toMatchObject({ right: { account: { accountId: "acca_1" }, card: { cardId: "crda_1" } } });
    expect(asked.map(({ port }) => port)).toEqual([
      "find",
      "begin",
      "openAccount",
      "advance",
      "issueDebitCard",
      "advance",
    ]);
    const [find, begin, open, recorded, issue] = asked.map(({ args }) => args);
    expect(find).toEqual([customerId]);
    expect(begin).toMatchObject([{ creation: { _tag: "OpeningAccount", order: { ...drawn, request } } }]);
    const order = { ...drawn, issuer: { name: "sandbox", mapping: "1" } };
    expect(open).toMatchObject([`condor/sandbox/${customerId}/account`, order]);
    expect(recorded).toMatchObject([{ version: "v1", creation: { _tag: "IssuingCard" } }]);
    expect(issue).toMatchObject([`condor/sandbox/${customerId}/card`, order, account]);
    expect(creation()).toMatchObject({ _tag: "Created", createdBy: attempt("me"), account, card });
  });

  test("with an Idempotency-Key is looked for under the key first", async () => {
    const { ports, asked } = worldOf();
    await create(ports)(request, { idempotencyKey: key })();
    expect(asked.slice(0, 3)).toMatchObject([
      { port: "findByIdempotencyKey", args: [key] },
      { port: "find", args: [customerId] },
      { port: "begin", args: [{ creation: { idempotencyKey: key } }] },
    ]);
  });

  test("found under its key is not looked for again", async () => {
    const customers = worldOf({ creation: { ...creations.created, idempotencyKey: key } }).ports.customers;
    const { ports, asked } = worldOf({ customers: { findByIdempotencyKey: () => customers.find(customerId) } });
    expect(await create(ports)(request, { idempotencyKey: key })()).toMatchObject({ right: { replayed: true } });
    expect(asked.map(({ port }) => port)).toEqual(["findByIdempotencyKey"]);
  });
});

describe("a store", () => {
  test("that cannot be read is told, by customer and by key", async () => {
    const byCustomer = worldOf({ customers: { find: fails } }).ports;
    const byKey = worldOf({ customers: { findByIdempotencyKey: fails } }).ports;
    expect(await create(byCustomer)(request)()).toEqual({ _tag: "Left", left: down });
    expect(await create(byKey)(request, { idempotencyKey: key })()).toEqual({ _tag: "Left", left: down });
  });

  test.each(["begin", "advance"] as const)("that leaves one write open is read again, two end it: %s", async (port) => {
    const faulty = (faults: number) => {
      const { ports, asked } = worldOf();
      let left = faults;
      const write = (one: never) => (left-- > 0 ? fails() : ports.customers[port](one));
      return { ports: { ...ports, customers: { ...ports.customers, [port]: write } }, asked };
    };
    const once = faulty(1);
    expect(await create(once.ports)(request)()).toMatchObject({ _tag: "Right" });
    expect(once.asked.filter((one) => one.port === "find")).toHaveLength(2);
    expect(await create(faulty(2).ports)(request)()).toEqual({
      _tag: "Left",
      left: { _tag: "StorageUnavailable", cause: "the store left several writes open" },
    });
  });

  test("that has moved on is read again", async () => {
    const { ports, asked } = worldOf();
    let stale = 1;
    const begin: typeof ports.customers.begin = (beginning) =>
      stale-- > 0
        ? () => Promise.resolve({ _tag: "Right", right: { _tag: "Stale" } })
        : ports.customers.begin(beginning);
    const answer = await create({ ...ports, customers: { ...ports.customers, begin } })(request)();
    expect(answer).toMatchObject({ _tag: "Right" });
    expect(asked.slice(0, 3).map(({ port }) => port)).toEqual(["find", "find", "begin"]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("bug");
      },
    ],
    ["rejects", () => () => Promise.reject(new Error("bug"))],
  ])("that %s has not answered", async (_, find) => {
    expect(await create(worldOf({ customers: { find } }).ports)(request)()).toEqual({
      _tag: "Left",
      left: { _tag: "StorageUnavailable", cause: "the store's adapter threw" },
    });
  });
});

describe("the time of a request", () => {
  const afterAccount = async (spent: number, within?: number) => {
    const { ports, asked, clock } = worldOf();
    const openAccount: typeof ports.issuer.openAccount = (...args) => {
      clock.now += spent;
      return ports.issuer.openAccount(...args);
    };
    const options = within === undefined ? {} : { within };
    await create({ ...ports, issuer: { ...ports.issuer, openAccount } })(request, options)();
    return asked.some(({ port }) => port === "issueDebitCard");
  };
  const { request: whole, issuerCall } = standardTimings;

  test("is the standard one unless told", async () => {
    expect(await afterAccount(whole - issuerCall)).toBe(true);
    expect(await afterAccount(whole - issuerCall + 1)).toBe(false);
  });

  test("is what the caller says", async () => {
    expect(await afterAccount(1_000, issuerCall + 1_000)).toBe(true);
    expect(await afterAccount(1_001, issuerCall + 1_000)).toBe(false);
  });
});

describe("a caller who has gone", () => {
  test("begins nothing", async () => {
    const { ports, asked } = worldOf();
    expect(await create(ports)(request, { signal: { aborted: true } })()).toMatchObject({
      left: { _tag: "IssuerUnavailable" },
    });
    expect(asked.map(({ port }) => port)).toEqual(["find"]);
  });

  test("leaves a creation that the next one finishes", async () => {
    const { ports, asked, creation } = worldOf();
    const signal = { aborted: false };
    const openAccount: typeof ports.issuer.openAccount = (...args) => {
      signal.aborted = true;
      return ports.issuer.openAccount(...args);
    };
    await create({ ...ports, issuer: { ...ports.issuer, openAccount } })(request, { signal })();
    expect(creation()).toMatchObject({ _tag: "IssuingCard", lease: { until: now }, dueAt: now });
    expect(await resume(ports)(customerId)()).toMatchObject({ right: { card: { cardId: "crda_1" } } });
    expect(asked.filter(({ port }) => port === "openAccount")).toHaveLength(1);
  });
});

test("the program, and the versions of customer and creation, are those of the ports", async () => {
  const { defaultProductId: _, ...without } = program;
  const bare = right(parse(CreateRequest)({ customerId }));
  const { ports } = worldOf();
  expect(await create({ ...ports, program: without })(bare)()).toMatchObject({ left: { _tag: "NoDefaultProduct" } });
  expect(await ports.customers.find(customerId)()).toMatchObject({ right: { value: { version: version("c1") } } });
});
