import { manualClock, memoryPorts, type MemoryPorts, type Script } from "@condor/adapters-memory";
import { tracedCreate, tracedPorts, tracedRecover } from "@condor/adapters-opentelemetry";
import { create, CreateRequest, type Ports, parse } from "@condor/core";
import { type SpanContext, SpanStatusCode, trace } from "@opentelemetry/api";
import { assert, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { recorded, told } from "./recorded.js";

const start = 1_700_000_000_000;
const customer = { firstName: "Jessie", lastName: "Testman", addresses: [{ type: "PRIMARY", countryCodeA3: "USA" }] };
const state = { kycStatus: "APPROVED", boises: [], dtsCreatedAt: "2022-10-25T15:50:48.841Z", cards: [], accounts: [] };
const product = { productID: "V1", kind: "virtual", customerTypes: ["individual"], designs: ["1"], longestName: 26 };
const program = { products: [product], defaultProductID: "V1" };

const stage = (script: Script, ...ids: ReadonlyArray<string>) => {
  const customers = ids.map((customerId) => ({ customerId, customerType: "individual", customer, ...state }));
  const made: E.Either<unknown, MemoryPorts> = memoryPorts({ client: "acme", program, customers }, { script });
  assert(E.isRight(made));
  const clock = manualClock(start);
  const plain: Ports = { ...made.right, clock };
  const ports = tracedPorts(plain);
  const ask = async (customerId: string) => {
    const request = parse(CreateRequest)({ customerId });
    assert(E.isRight(request));
    return tracedCreate(create(ports))(request.right)();
  };
  return { ports, plain, clock, ask };
};

const acts: Script = () => ({ _tag: "Act" });
const losesFirst: Script = ({ nth }) => (nth === 1 ? { _tag: "ActAndLoseAnswer" } : { _tag: "Act" });
const client = { "condor.client": "acme" };
const written = { ...client, "condor.answer": "Written" };
const sandbox = { "condor.issuer": "sandbox" };

test("a creation is a decision, its transitions and its calls, and nothing else is told of it", async () => {
  const spans = recorded();
  const { ask } = stage(acts, "csta_1");
  await ask("csta_1");
  const parent = "condor.create";
  expect(told(spans())).toEqual([
    ["condor.begin", parent, { ...written, "condor.from": "None", "condor.to": "OpeningAccount" }],
    [
      "condor.issuer.openAccount",
      parent,
      { ...sandbox, "condor.operation": "openAccount", "condor.outcome": "AccountOpened" },
    ],
    ["condor.advance", parent, { ...written, "condor.from": "OpeningAccount", "condor.to": "IssuingCard" }],
    [
      "condor.issuer.issueDebitCard",
      parent,
      { ...sandbox, "condor.operation": "issueDebitCard", "condor.outcome": "CardIssued" },
    ],
    ["condor.advance", parent, { ...written, "condor.from": "IssuingCard", "condor.to": "Created" }],
    ["condor.create", undefined, { "condor.answer": "Opened" }],
  ]);
  expect(spans().every(({ status }) => status.code === SpanStatusCode.UNSET)).toBe(true);
});

test("recovery goes on in the trace of each creation that it finishes, one after the other", async () => {
  const spans = recorded();
  const { ask, ports, clock } = stage(losesFirst, "csta_1", "csta_2");
  await ask("csta_1");
  await ask("csta_2");
  clock.advance(3_600_000)();
  const before = spans().length;
  await tracedRecover(ports)(9)();
  await tracedRecover(ports)(9)();
  const begun = spans().filter(({ name }) => name === "condor.create");
  const recoveries = spans().filter(({ name }) => name === "condor.recover");
  const idOf = (span: SpanContext | undefined): string => `${span?.traceId} ${span?.spanId}`;
  const parents = recoveries.map(({ parentSpanContext }) => idOf(parentSpanContext));
  expect(new Set(parents.slice(0, 2))).toEqual(new Set(begun.map((span) => idOf(span.spanContext()))));
  expect(recoveries.map(({ attributes }) => attributes)).toContainEqual({ ...client, "condor.to": "IssuingCard" });
  const inside = spans()
    .slice(before)
    .filter(({ name }) => name !== "condor.recover");
  const own = new Set(recoveries.map((span) => idOf(span.spanContext())));
  expect(inside.map(({ parentSpanContext }) => own.has(idOf(parentSpanContext)))).toEqual(inside.map(() => true));
  expect(inside.length).toBeGreaterThan(3);
});

test("recovery of a creation whose trace nobody kept has one of its own", async () => {
  const spans = recorded();
  const { plain, ports, clock } = stage(losesFirst, "csta_1");
  const request = parse(CreateRequest)({ customerId: "csta_1" });
  assert(E.isRight(request));
  await create(plain)(request.right)();
  clock.advance(3_600_000)();
  await tracedRecover(ports)(9)();
  const [recovery] = spans().filter(({ name }) => name === "condor.recover");
  expect(recovery?.parentSpanContext).toBe(undefined);
});

test("what fails is an error without words, and what is refused is none", async () => {
  const spans = recorded();
  const decline: Script = () => ({ _tag: "Decline", subCode: "S-1", title: "No", reason: "Jessie owes us" });
  await stage(decline, "csta_1").ask("csta_1");
  expect(spans().map(({ status }) => status.code)).toEqual(spans().map(() => SpanStatusCode.UNSET));
  const lost = stage(losesFirst, "csta_1");
  await lost.ask("csta_1");
  const { ports } = stage(acts);
  const throwing = tracedPorts({
    ...ports,
    issuer: {
      ...ports.issuer,
      books: () => {
        throw new Error("Jessie Testman");
      },
    },
  });
  await expect(throwing.issuer.books()()).rejects.toThrow("Jessie");
  const failed = spans().filter(({ status }) => status.code === SpanStatusCode.ERROR);
  expect(failed.map(({ name }) => name)).toEqual(["condor.issuer.openAccount", "condor.create", "condor.issuer.books"]);
  expect(failed.flatMap(({ status, events }) => [status.message, ...events])).toEqual(failed.map(() => undefined));
});

test("without an SDK everything answers as before", async () => {
  trace.disable();
  const { ask, ports } = stage(acts, "csta_1");
  expect((await ask("csta_1"))._tag).toBe("Right");
  expect(await tracedRecover(ports)(9)()).toEqual(E.right([]));
});
