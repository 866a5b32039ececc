import { magicScript, manualClock, memoryCardIssuer } from "@condor/adapters-memory";
import { type CardIssuer, type CustomerRepository, standardTimings } from "@condor/core";
import * as TE from "#fp-ts/TaskEither";
import { person } from "../customers.js";
import { pageRequest } from "../page.js";
import { start, world } from "../world.js";
import { asking, create, type Row } from "./row.js";

const asked = create(asking("csta_1"));
const again = "the same request again is safe";

const scripted = (reference: string) => () =>
  world({
    customers: [person("csta_1", { reference })],
    ports: { issuer: memoryCardIssuer({ script: magicScript }) },
  });
const withStore = (own: Partial<CustomerRepository>) => () => {
  const { ports } = world();
  return world({ ports: { customers: { ...ports.customers, ...own } } });
};
const storeDown = withStore({ find: () => TE.left({ _tag: "StorageUnavailable", cause: "secret detail" }) });

const disowning = () => {
  const issuer = memoryCardIssuer({ script: () => ({ _tag: "OtherAccount" }) });
  return world({ ports: { issuer: { ...issuer, findByKey: () => TE.right({ _tag: "Absent" }) } } });
};

/** An issuer that never answers, and requests that do not wait for each other. */
const stuck = () => {
  let call = (): void => undefined;
  const called = new Promise<void>((resolve) => {
    call = resolve;
  });
  const openAccount: CardIssuer["openAccount"] = () => () => {
    call();
    return new Promise(() => undefined);
  };
  const clock = manualClock(start);
  const timings = { ...standardTimings, patience: 0 };
  return { ...world({ clock, timings, ports: { issuer: { ...memoryCardIssuer(), openAccount } } }), clock, called };
};

export const outsideRows: ReadonlyArray<Row> = [
  {
    situation: "11 issuer says no",
    of: scripted("sandboxDeclineAccount"),
    ask: asked,
    status: 400,
    body: {
      code: "extCondor",
      subCode: "sandbox_declined",
      message: "The customer's reference asks for it.",
      context: { title: "Declined by the sandbox" },
    },
  },
  {
    situation: "12 another request is running",
    ask: async () => {
      const of = stuck();
      void of.create(pageRequest);
      await of.called;
      of.clock.advance(600)();
      return of.create(pageRequest);
    },
    status: 409,
    body: {
      code: "condorCustomerInProgress",
      message: `Another request for this customer is running; ${again}`,
    },
    headers: { "Retry-After": "30" },
  },
  {
    situation: "12 under review",
    of: disowning,
    ask: create(pageRequest),
    status: 409,
    body: {
      code: "condorCustomerUnderReview",
      message: "This customer's creation waits for a person's decision",
    },
    headers: { "Retry-After": null },
  },
  {
    situation: "13 issuer unreachable",
    of: scripted("sandboxDown"),
    ask: asked,
    status: 503,
    body: { code: "issuerUnavailable", message: `Issuer is unavailable; ${again}` },
    headers: { "Retry-After": "1" },
  },
  ...["/customer/kyc/status/csta_1", "/card/list/csta_1", "/account/list/csta_1"].map(
    (path): Row => ({
      situation: `13 store unreachable: ${path}`,
      of: storeDown,
      ask: (of) => of.get(path),
      status: 503,
      body: { code: "storageUnavailable", message: `Storage is unavailable; ${again}` },
      headers: { "Retry-After": "1" },
    }),
  ),
  {
    situation: "13 store unreachable: create",
    of: storeDown,
    ask: create(pageRequest),
    status: 503,
    body: { code: "storageUnavailable", message: `Storage is unavailable; ${again}` },
    headers: { "Retry-After": "1" },
  },
  {
    situation: "16 a record that cannot be read",
    of: withStore({ find: (customerId) => TE.left({ _tag: "RecordUnreadable", customerId }) }),
    ask: create(pageRequest),
    status: 500,
    body: { code: "internalError", message: "Internal error" },
  },
];
