import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@condor/adapters-memory";
import {
  addClient,
  eraseCustomer,
  importCustomers,
  type PostgresStore,
  restoreCustomers,
} from "@condor/adapters-postgres";
import { ClientId, Customer, CustomerId } from "@condor/core";
import type { RunningServer } from "@condor/server";
import * as E from "fp-ts/lib/Either.js";
import * as TE from "fp-ts/lib/TaskEither.js";
import { afterAll, assert, beforeAll, describe, expect, test } from "vitest";
import { erase } from "../../src/command/customers/customers-erase.js";
import { show } from "../../src/command/customers/customers-show.js";
import { aboutExport } from "../../src/customer-export/about-export.js";
import { exportCustomers } from "../../src/customer-export/export-customers.js";
import { trailerLine } from "../../src/customer-export/export-format.js";
import { closing, exportSink } from "../../src/customer-export/export-sink.js";
import { reservations } from "../../src/customer-export/reservations.js";
import { restorable } from "../../src/customer-restore/export-lines.js";
import { restoreExport, type RestoreOptions } from "../../src/customer-restore/restore-export.js";
import { aboutLine } from "../../src/lines/about-line.js";
import { source } from "../../src/lines/source.js";
import { caller, type Envelope } from "../caller.js";
import { fetched } from "../fetched.js";
import { shippedCustomers } from "../sandbox-files.js";
import { serverOf } from "../started.js";
import { done } from "./embedded.js";

const [approved] = shippedCustomers;
const customerId = String(approved["customerId"]);
const other = "csta_MlNTVaPPqdvvl1swwSGbC";
const reference = "myCard1";
const forgotten = "csta_Pending";

const folder = mkdtempSync(join(tmpdir(), "condor-"));
const idOf = (text: string): CustomerId => (CustomerId.is(text) ? text : assert.fail(text));
const clientOf = (text: string): ClientId => (ClientId.is(text) ? text : assert.fail(text));
const client = clientOf("sandbox");
const storeOf = ({ store }: RunningServer): PostgresStore => store.durable ?? assert.fail("no store");

/** An embedded store with these customers; recovery keeps out of it. */
const serverOn = (name: string, customers: ReadonlyArray<unknown>): Promise<RunningServer> => {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(customers));
  const environment = { DATABASE_URL: `file:${join(folder, name)}`, CONDOR_CUSTOMERS: file };
  return serverOf({ ...environment, CONDOR_RECOVERY_INTERVAL: "3600" });
};

const keyed = async ({ url }: RunningServer, body: object): Promise<readonly [Envelope, string | null]> => {
  const { token } = await caller(url);
  const headers = { "Content-Type": "application/json", "x-connectfi-token": token, "Idempotency-Key": "once" };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  const answer = await fetched(`${url}/condor/customer/create`, init);
  return [(await answer.json()) as Envelope, answer.headers.get("Idempotency-Replayed")];
};

const exported = async (store: PostgresStore, of = client): Promise<string> => {
  let text = "";
  const write = (part: string): Promise<void> => Promise.resolve(void (text += part));
  await done(exportCustomers({ store, client: of, wait: systemClock.wait }, { path: "-", write }));
  return text;
};

let files = 0;
const fileOf = (text: string): string => {
  files += 1;
  const path = join(folder, `export-${files}`);
  writeFileSync(path, text);
  return path;
};

const restoring = async (store: PostgresStore, text: string, options: Partial<RestoreOptions> = {}) => {
  const told: string[] = [];
  const path = fileOf(text);
  const result = await restoreExport({
    store,
    client,
    wait: systemClock.wait,
    source: source(path, process.stdin),
    tell: (line, problems) => told.push(aboutLine(line, problems).trimEnd()),
    onBatch: () => undefined,
    ...options,
  })();
  return { result, told };
};

const customersOf = (values: ReadonlyArray<unknown>): ReadonlyArray<Customer> =>
  values.map((value) => {
    const customer = Customer.check(value);
    return E.isRight(customer) ? customer.right : assert.fail(JSON.stringify(customer.left));
  });

const printed = () => {
  const said = { out: "", err: "" };
  const surroundings = {
    say: (text: string) => (said.out += text),
    complain: (text: string) => (said.err += text),
  };
  return { said, surroundings };
};

const cardAttributes = {
  productID: "Virtual_Debit_Card",
  nameOnCard: "JESSIE TESTMAN",
  designId: "1",
  addressType: "PRIMARY",
  reference,
};
const request = { customerId, cardAttributes };

let here: RunningServer;
let there: RunningServer;
let answer: Envelope;
let whole: string;

beforeAll(async () => {
  [here, there] = [await serverOn("here", shippedCustomers), await serverOn("there", [])];
  [answer] = await keyed(here, request);
  const { create } = await caller(here.url);
  for (const id of ["csta_DeclineAccount", "csta_DeclineCard", "csta_Nonsense"]) await create({ customerId: id });
  await done(eraseCustomer(storeOf(here).database, client)(idOf(forgotten)));
  whole = await exported(storeOf(here));
}, 120_000);
afterAll(async () => {
  await Promise.all([here, there].map((server) => server.stop(0)()));
  rmSync(folder, { recursive: true, force: true });
});

test("an export says whose it is, and has everybody with the state of the creation", () => {
  expect(answer.code).toBe("0");
  const lines = whole.trimEnd().split("\n");
  expect(lines[0]).toBe('{"format":"condor-export","version":1,"client":"sandbox"}');
  expect(lines.at(-1)).toMatch(/^\{"customers":\d+,"sha256":"[0-9a-f]{64}"\}$/u);
  expect(lines).toHaveLength(shippedCustomers.length + 2);
  const customers = lines.slice(1, -1).map((line) => JSON.parse(line) as { creation?: { _tag: string } });
  const states = customers.flatMap(({ creation }) => (creation === undefined ? [] : [creation._tag]));
  expect(states.toSorted()).toEqual(["AccountRefused", "CardRefused", "Created", "OpeningAccount"]);
});

test("a faulty export is refused with line and place of every fault, and nothing is restored", async () => {
  const lines = whole.trimEnd().split("\n");
  const [first = "", second = "", third = ""] = lines;
  const last = lines.at(-1) ?? "";
  const text = (...some: ReadonlyArray<string>): string => some.map((line) => `${line}\n`).join("");
  const { creation } = JSON.parse(lines.findLast((line) => line.includes('"creation"')) ?? "") as { creation: unknown };
  const swapped = JSON.stringify({ ...(JSON.parse(second) as object), creation });
  const cases: ReadonlyArray<readonly [string, string | RegExp]> = [
    ["", "line 1: is not the last line of an export: some customers are missing; restore a whole export"],
    [text(first, second, third), /^line 3: is not the last line of an export/u],
    [whole.replace("sandbox", "acme"), /^line 1: is of another client; .*sandbox's$/u],
    [whole.replace('"version":1', '"version":2'), /^line 1: at \/version: must be equal to constant/u],
    [text(second, last), /^line 1: must have required property 'format'/u],
    [text(first, third, second, last), /^line 3: is not in the order of the ids' bytes/u],
    [text(first, second, last), /^line 3: does not fit what stands above it/u],
    [whole.replace("APPROVED", "DENIED"), /^line \d+: does not fit what stands above it/u],
    [text(first, swapped, last), /^line 2: at \/creation\/order\/customerId: is another customer's/u],
    [
      text(first, second.replace('{"customer"', '{"erased":true,"customer"'), last),
      /^line 2: at \/customer\/customer: must/u,
    ],
    [`${whole}${second}\n`, /^line \d+: comes after the last line/u],
    [text(first, "{", second.replace('"kycStatus":"', '"kycStatus":7,"x":"'), last), /^line 2: is not JSON.*\n?/u],
  ];
  for (const [faulty, message] of cases) {
    const { result, told } = await restoring(storeOf(there), faulty);
    expect(result).toEqual(E.left({ _tag: "Faulty" }));
    expect(told[0]).toMatch(message);
  }
  expect((await exported(storeOf(there))).split("\n")).toHaveLength(3);
});

describe("once it is restored", () => {
  beforeAll(async () => {
    const { result } = await restoring(storeOf(there), whole);
    expect(result).toEqual(E.right({ customers: shippedCustomers.length, before: 0 }));
  });

  test("an export is the same again, byte for byte", async () => {
    expect(await exported(storeOf(there))).toBe(whole);
  });

  test("the card is there, the Idempotency-Key replays, the reference is taken", async () => {
    const { create, get } = await caller(there.url);
    expect((await create({ customerId })).short).toBe("400 condorCustomerExist");
    expect((await get(`/card/list/${customerId}`)).envelope.data?.cards).toEqual(answer.data?.cards);
    const [again, replayed] = await keyed(there, request);
    expect([again.data, replayed]).toEqual([answer.data, "true"]);
    expect((await create({ customerId: other, cardAttributes })).short).toMatch(/referenceExists$/u);
  });

  test("restoring again changes nothing, and a restore that was cut off goes on where it was", async () => {
    const before = { customers: shippedCustomers.length, before: shippedCustomers.length };
    expect((await restoring(storeOf(there), whole)).result).toEqual(E.right(before));
    expect(await exported(storeOf(there))).toBe(whole);
  });

  test("a store with other customers is refused", async () => {
    const short = await exported(storeOf(here));
    await done(importCustomers(storeOf(there), client)(customersOf([{ ...approved, customerId: "csta_0" }])));
    expect((await restoring(storeOf(there), short)).result).toEqual(E.left({ _tag: "NotEmpty" }));
  });
});

describe("an export of another client, on the same database", () => {
  const lone = clientOf("lone");
  const sealed = (lines: ReadonlyArray<string>): string => {
    const text = lines.map((line) => `${line}\n`).join("");
    return text + trailerLine(lines.length - 1, createHash("sha256").update(text).digest("hex"));
  };
  const linesOf = (): ReadonlyArray<string> => whole.replace('"sandbox"', '"lone"').trimEnd().split("\n").slice(0, -1);
  beforeAll(() => done(addClient(storeOf(there).database, lone)));

  test("in which two customers have the same reference is not restored, not even in part", async () => {
    const [created = ""] = linesOf().filter((line) => line.includes('"_tag":"Created"'));
    const doubled = [...linesOf(), created.replaceAll(customerId, "csta_z")];
    const { result } = await restoring(storeOf(there), sealed(doubled), { client: lone });
    const cause: unknown = expect.stringMatching(/^23505 creation_/u);
    expect(result).toEqual(E.left({ _tag: "Interrupted", cause }));
    expect(await exported(storeOf(there), lone)).toBe(sealed(linesOf().slice(0, 1)));
  });

  test("that was restored in part goes on where it was", async () => {
    const by = { _tag: "Operator", operator: "a test", reason: "cut off" } as const;
    const records = linesOf()
      .slice(1, 6)
      .map((line) => restorable(Buffer.from(line)))
      .map((record) => (E.isRight(record) ? record.right : assert.fail()));
    await done(restoreCustomers(storeOf(there), lone, by)(records));
    const { result } = await restoring(storeOf(there), sealed(linesOf()), { client: lone });
    expect(result).toEqual(E.right({ customers: shippedCustomers.length, before: 5 }));
    expect(await exported(storeOf(there), lone)).toBe(sealed(linesOf()));
  });
});

test("no line of an import adds condor to a customer with a creation", async () => {
  const [made] = answer.data?.cards ?? [];
  const adopted = customersOf([{ ...approved, boises: ["condor"], cards: [made] }]);
  const [imported] = await done(importCustomers(storeOf(here), client)(adopted));
  expect(imported?._tag).toBe("AddsCondorToCreation");
});

describe("a customer is shown", () => {
  const shown = async (id: string, isMasked: boolean) => {
    const { said, surroundings } = printed();
    const code = await show(surroundings, idOf(id), isMasked)({ store: storeOf(here), client })();
    return { code, ...said };
  };

  test("as the API shows it, with the state of the creation and who wrote it when", async () => {
    const { code, out } = await shown(customerId, true);
    expect(code).toBe(0);
    const { customer, creation, journal } = JSON.parse(out) as Record<string, unknown>;
    expect(customer).toEqual(answer.data);
    expect(creation).toMatchObject({ state: "Created", idempotencyKey: "once", reference, refusals: 0 });
    expect(
      (journal as ReadonlyArray<Record<string, string>>).map(({ from, to }) => `${from ?? ""}>${to ?? ""}`),
    ).toEqual([">OpeningAccount", "OpeningAccount>IssuingCard", "IssuingCard>Created"]);
    expect(out).not.toContain("000123401");
  });

  test("unmasked where that is asked for", async () => {
    expect((await shown(customerId, false)).out).toContain("000123401");
  });

  test("with lease and due time while it runs, and without the applicant", async () => {
    const { out } = await shown("csta_Nonsense", true);
    const { creation } = JSON.parse(out) as Record<string, unknown>;
    const time: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
    expect(creation).toMatchObject({ state: "OpeningAccount", lease: { until: time }, dueAt: time, failures: 1 });
    expect(JSON.stringify(creation)).not.toContain("firstName");
  });

  test("with the issuer's refusal", async () => {
    expect(JSON.parse((await shown("csta_DeclineCard", true)).out)).toMatchObject({
      creation: { state: "CardRefused", refusal: { _tag: "Declined" }, refusals: 1 },
    });
  });

  test("unless there is none", async () => {
    expect(await shown("csta_Nobody", true)).toEqual({
      code: 1,
      out: "",
      err: "condor: sandbox has no customer csta_Nobody. See whether the id is right.\n",
    });
  });
});

describe("a customer is erased", () => {
  const erasing = async (id: string, isMeant: boolean, server = here) => {
    const { said, surroundings } = printed();
    const code = await erase(surroundings, idOf(id), isMeant)({ store: storeOf(server), client })();
    return { code, ...said };
  };

  test("only with --yes, and then the creation stays", async () => {
    const told = await erasing(customerId, false);
    expect(told.code).toBe(0);
    expect(told.out).toMatch(/^Would erase.*the creation \(Created\) with its keys stay.*add --yes\.\n$/su);
    const { create } = await caller(here.url);
    expect(await exported(storeOf(here))).toBe(whole);

    expect((await erasing(customerId, true)).code).toBe(0);
    expect((await erasing(customerId, false)).out).toBe(`${customerId} was erased already.\n`);
    expect((await create({ customerId })).short).toBe("400 condorCustomerExist");
  });

  test.each([false, true])("not while the creation runs (--yes: %j)", async (isMeant) => {
    const { code, out, err } = await erasing("csta_Nonsense", isMeant);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/cannot be erased yet.*recovery/u);
  });

  test("also where it cannot be read, which is told before", async () => {
    const { database } = storeOf(there);
    const spoil = "update condor.customer set data_key = profile where client = 'sandbox' and customer_id = $1";
    await done(database.query({ name: "spoil_one", text: spoil, values: [customerId] }));
    const told = await erasing(customerId, false, there);
    expect(told).toMatchObject({ code: 0, out: expect.stringMatching(/cannot be read.*add --yes\.\n$/su) as unknown });
    expect((await erasing(customerId, true, there)).code).toBe(0);
    expect((await erasing(customerId, false, there)).out).toBe(`${customerId} was erased already.\n`);
  });

  test.each([false, true])("not if there is none (--yes: %j)", async (isMeant) => {
    const { code, err } = await erasing("csta_Nobody", isMeant);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("no customer csta_Nobody") as unknown });
  });
});

test("an export in which somebody cannot be read names them, and is not whole", async () => {
  const { database } = storeOf(there);
  const spoil = "update condor.customer set data_key = profile where client = 'sandbox' and customer_id = $1";
  await done(database.query({ name: "spoil", text: spoil, values: [other] }));
  let text = "";
  const write = (part: string): Promise<void> => Promise.resolve(void (text += part));
  const answered = await exportCustomers(
    { store: storeOf(there), client, wait: systemClock.wait },
    { path: "file", write },
  )();
  assert(E.isLeft(answered));
  expect(answered.left).toEqual({ _tag: "SomeUnreadable", customerIds: [other] });
  expect(aboutExport(answered.left, "file")).toContain(other);
  expect(text).not.toContain(other);
  expect(text).not.toContain('"sha256"');
});

test("a reference that an unsettled creation may have released since is not exported twice", () => {
  const creationOf = (id: string, reserved: object) => {
    const line = whole.split("\n").find((one) => one.includes(id)) ?? "";
    const { creation, ...rest } = JSON.parse(line) as { creation: object };
    const record = restorable(Buffer.from(JSON.stringify({ ...rest, creation: { ...creation, ...reserved } })));
    return E.isRight(record) ? record.right.creation?.creation : assert.fail();
  };
  const created = creationOf(customerId, {});
  const running = (reserved: object) => creationOf("csta_Nonsense", reserved);
  const after = (...before: ReadonlyArray<ReturnType<typeof creationOf>>): boolean => {
    const isTaken = reservations();
    for (const one of before) isTaken(one);
    return isTaken(created);
  };
  expect(after(undefined, running({}), running({ reference: "another", idempotencyKey: "twice" }))).toBe(false);
  expect(after(running({ reference }))).toBe(true);
  expect(after(running({ idempotencyKey: "once" }))).toBe(true);
  expect(after(created)).toBe(false);
});

describe("an export goes to", () => {
  test("a new file, for this user's eyes only", async () => {
    const path = join(folder, "new");
    const sink = await done(exportSink(path, () => Promise.resolve()));
    await sink.write("a\n");
    await done(sink.close);
    expect([readFileSync(path, "utf8"), statSync(path).mode & 0o777]).toEqual(["a\n", 0o600]);
  });

  test("no file that is there", async () => {
    const path = fileOf("precious");
    expect(await exportSink(path, () => Promise.resolve())()).toMatchObject(E.left({ code: "EEXIST" }));
    expect(readFileSync(path, "utf8")).toBe("precious");
  });

  test("no file where none can be made, and says that nothing was written", async () => {
    const path = join(folder, "nowhere", "new");
    const sink = await exportSink(path, () => Promise.resolve())();
    assert(E.isLeft(sink));
    expect(aboutExport(sink.left, path)).toBe(
      `${path} cannot be made (ENOENT). Nothing was written: export to another place.\n`,
    );
  });

  test("a sink whose fault at the end does not hide the one before", async () => {
    const fault = (code: string) => ({ _tag: "FileFault" as const, path: "f", code });
    const sink = { path: "f", write: () => Promise.resolve(), close: TE.left(fault("EIO")) };
    expect(await closing(() => TE.left(fault("ENOSPC")))(sink)()).toEqual(E.left(fault("ENOSPC")));
    expect(await closing(() => TE.right(1))(sink)()).toEqual(E.left(fault("EIO")));
  });
});
