import {
  ClientId,
  type Create,
  type CreateError,
  create,
  CreateRequest,
  type CustomerRecord,
  IdempotencyKey,
  type Opened,
  patiently,
  type Ports,
  StoredCreation,
} from "@condor/core";
import {
  type Call,
  magicScript,
  manualClock,
  type MemoryCardIssuer,
  memoryCardIssuer,
  memoryCustomerRepository,
  sequentialIdGenerator,
  systemClock,
  uuidV7IdGenerator,
} from "@condor/adapters-memory";
import { assert, describe, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { aCustomer, customerId } from "./a-customer.js";
import { aProgram } from "./an-order.js";
import { valid } from "./valid.js";

const client = valid(ClientId, "acme");
const request = valid(CreateRequest, { customerId: customerId(1) });

test("ten lines open an account and issue a card", async () => {
  const customers = memoryCustomerRepository(client, [aCustomer()]);
  const issuer = memoryCardIssuer();
  const ids = uuidV7IdGenerator();
  const open = create({ customers, ids, issuer, clock: systemClock, program: aProgram() });
  const opened = await open(request)();
  assert(E.isRight(opened));
  const { account, card, customer } = opened.right;
  expect([account.cardIds, card.accountIds]).toEqual([[card.cardId], [account.accountId]]);
  expect(customer.backOffices).toEqual(["ibis", "condor"]);
  expect(issuer.ledger()).toHaveLength(2);
});

/** The answer's tag, for short. */
const tagOf = (answer: E.Either<CreateError, Opened>): string => (E.isLeft(answer) ? answer.left._tag : answer._tag);

interface World {
  readonly ports: Ports;
  readonly issuer: MemoryCardIssuer;
  readonly calls: ReadonlyArray<Call>;
  readonly record: () => Promise<CustomerRecord>;
}

const world = (traits: Parameters<typeof aCustomer>[0], clock = systemClock): World => {
  const calls: Call[] = [];
  const script = (call: Call) => {
    calls.push(call);
    return magicScript(call);
  };
  const issuer = memoryCardIssuer({ script, clock });
  const customers = memoryCustomerRepository(client, [aCustomer(traits)]);
  const record = async (): Promise<CustomerRecord> => {
    const found = await customers.find(customerId(1))();
    assert(E.isRight(found) && O.isSome(found.right));
    return found.right.value;
  };
  return {
    ports: { customers, ids: sequentialIdGenerator(), issuer, clock, program: aProgram() },
    issuer,
    calls,
    record,
  };
};

test("a refusal in words that no store can keep is kept, those characters replaced", async () => {
  const { ports, record } = world({});
  const no = { _tag: "Decline", subCode: "n\u0000", title: "\ud800No", reason: "No\udfff." } as const;
  const issuer = memoryCardIssuer({ script: () => no });
  expect(tagOf(await create({ ...ports, issuer })(request)())).toBe("Declined");
  const creation = (await record()).creation?.creation;
  assert(creation?._tag === "AccountRefused");
  expect(creation.refusal).toEqual({ _tag: "Declined", subCode: "n\ufffd", title: "\ufffdNo", reason: "No\ufffd." });
  expect(StoredCreation.check(StoredCreation.encode(creation))).toEqual(E.right(creation));
});

const steps = (issuer: MemoryCardIssuer): ReadonlyArray<string> => issuer.ledger().map(({ step }) => step);

describe("identical requests at once", () => {
  test.each([2, 50])("of %i, one opens and the others are told that it is done", async (count) => {
    const { ports, issuer } = world({});
    const open = patiently(systemClock)(create(ports));
    const answers = await Promise.all(Array.from({ length: count }, () => open(request)()));
    const tags = answers.map(tagOf);
    expect(tags.filter((tag) => tag === "Right")).toHaveLength(1);
    expect(tags.filter((tag) => tag === "AlreadyCreated")).toHaveLength(count - 1);
    expect(steps(issuer)).toEqual(["account", "card"]);
  });

  test("with one key all get the same account and card, all but one as a replay", async () => {
    const { ports, issuer } = world({});
    const open = patiently(systemClock)(create(ports));
    const options = { idempotencyKey: valid(IdempotencyKey, "key 1") };
    const answers = await Promise.all(Array.from({ length: 50 }, () => open(request, options)()));
    const rights = answers.flatMap((answer) => (E.isRight(answer) ? [answer.right] : []));
    expect(rights).toHaveLength(50);
    expect(rights.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(rights.map(({ account, card }) => `${account.accountId} ${card.cardId}`)).size).toBe(1);
    expect(steps(issuer)).toEqual(["account", "card"]);
  });
});

/** The answers to the same request again and again. */
const repeated = async (open: Create, times: number): Promise<ReadonlyArray<string>> => {
  const tags: string[] = [];
  for (let n = 0; n < times; n += 1) tags.push(tagOf(await open(request)()));
  return tags;
};

describe("customers of the sandbox", () => {
  test.each([
    ["sandboxDeclineAccount", ["Declined", "Declined"], []],
    ["sandboxDeclineCard", ["Declined", "Declined"], ["account"]],
    ["sandboxLoseAnswer", ["IssuerUnavailable", "Right", "AlreadyCreated"], ["account", "card"]],
    ["sandboxDown", ["IssuerUnavailable", "IssuerUnavailable", "Right", "AlreadyCreated"], ["account", "card"]],
    ["sandboxNonsense", ["IssuerUnavailable", "Right", "AlreadyCreated"], ["account", "card"]],
    ["222236133", ["Right", "AlreadyCreated"], ["account", "card"]],
  ])("%s: %j", async (reference, answers, books) => {
    const { ports, issuer } = world({ reference });
    expect(await repeated(create(ports), answers.length)).toEqual(answers);
    expect(steps(issuer)).toEqual(books);
  });

  test("sandboxActLate: the account that lands late is the one the repeat gets", async () => {
    const clock = manualClock(1_700_000_000_000);
    const { ports, issuer } = world({ reference: "sandboxActLate" }, clock);
    expect(await repeated(create(ports), 1)).toEqual(["IssuerUnavailable"]);
    expect(steps(issuer)).toEqual([]);
    clock.advance(2_000)();
    await systemClock.wait(0)();
    const [landed] = issuer.ledger();
    assert(landed?.step === "account");
    const opened = await create(ports)(request)();
    assert(E.isRight(opened));
    expect(opened.right.account.accountNumber).toBe(landed.account.accountNumber);
    expect(steps(issuer)).toEqual(["account", "card"]);
  });

  test("sandboxActLate: a repeat that comes first leaves nothing to land", async () => {
    const clock = manualClock(1_700_000_000_000);
    const { ports, issuer } = world({ reference: "sandboxActLate" }, clock);
    expect(await repeated(create(ports), 2)).toEqual(["IssuerUnavailable", "Right"]);
    clock.advance(2_000)();
    await systemClock.wait(0)();
    expect(steps(issuer)).toEqual(["account", "card"]);
  });

  test("an answer that names another account is judged by the books, and what fits is adopted", async () => {
    const { ports } = world({});
    const issuer = memoryCardIssuer({ script: ({ nth }) => ({ _tag: nth === 1 ? "OtherAccount" : "Act" }) });
    expect(await repeated(create({ ...ports, issuer }), 2)).toEqual(["Right", "AlreadyCreated"]);
    expect(steps(issuer)).toEqual(["account", "card"]);
  });

  test("a declined card keeps its account for the next request, also where declines are kept", async () => {
    for (const declines of ["kept", "forgotten"] as const) {
      const { ports } = world({});
      const decline = { _tag: "Decline", subCode: "no", title: "No", reason: "No." } as const;
      const cards = { count: 0 };
      const issuer = memoryCardIssuer({
        declines,
        script: ({ step }) => {
          if (step === "card") cards.count += 1;
          return step === "card" && cards.count === 1 ? decline : { _tag: "Act" };
        },
      });
      expect(await repeated(create({ ...ports, issuer }), 3)).toEqual(["Declined", "Right", "AlreadyCreated"]);
      expect(steps(issuer)).toEqual(["account", "card"]);
    }
  });
});

test("a customer whose verification is pending is refused and nobody is called", async () => {
  const { ports, issuer, calls, record } = world({ kycStatus: "PENDING" });
  const answer = await create(ports)(request)();
  assert(E.isLeft(answer));
  expect(answer.left).toEqual({
    _tag: "CustomerNotApproved",
    customerType: "individual",
    verification: { _tag: "Pending" },
  });
  expect(calls).toEqual([]);
  expect(issuer.ledger()).toEqual([]);
  expect((await record()).creation).toBeUndefined();
});
