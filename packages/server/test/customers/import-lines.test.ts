import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manualClock } from "@condor/adapters-memory";
import { eraseCustomer, importCustomers, postgresCustomerRepository } from "@condor/adapters-postgres";
import { CustomerId } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import * as O from "fp-ts/lib/Option.js";
import * as T from "fp-ts/lib/Task.js";
import * as TE from "fp-ts/lib/TaskEither.js";
import { afterAll, assert, describe, expect, onTestFinished, test } from "vitest";
import { importInto } from "../../src/command/customers/run-import.js";
import type { Surroundings } from "../../src/command/surroundings.js";
import { importLines, type ImportOptions } from "../../src/customer-import/import-lines.js";
import { type Import, load } from "../../src/customer-import/load.js";
import { rejectFile } from "../../src/customer-import/reject-file.js";
import type { Tally } from "../../src/customer-import/tally.js";
import { shippedCustomers } from "../sandbox-files.js";
import { done, embedded, tenant } from "./embedded.js";
import { surroundingsOf } from "./surroundings-of.js";

const [customer] = shippedCustomers;
const database = await embedded();
afterAll(database.close);

const idOf = (at: number): CustomerId => {
  const id = `csta_${at}`;
  assert(CustomerId.is(id));
  return id;
};
const lineOf = (at: number, change: object = {}): string =>
  JSON.stringify({ ...customer, customerId: idOf(at), ...change });

const chunked = async function* (text: string) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 10_000) yield await Promise.resolve(bytes.subarray(at, at + 10_000));
};

interface Imported {
  readonly result: Awaited<ReturnType<ReturnType<typeof importLines>>>;
  /** The lines that were rejected, with the first of their problems. */
  readonly rejected: ReadonlyArray<string>;
  readonly verbatim: string;
  readonly batches: ReadonlyArray<Tally>;
}

const imported = async (text: string, write: Import, options: Partial<ImportOptions> = {}): Promise<Imported> => {
  const rejected: string[] = [];
  const batches: Tally[] = [];
  let verbatim = "";
  const result = await importLines({
    source: { path: "a file", bytes: chunked(text), size: text.length },
    from: 1,
    load: load(write, manualClock(0).wait),
    reject: (rejects) => {
      for (const { line, problems } of rejects) {
        if (problems !== undefined) rejected.push(`${line.number} ${problems[0].problem}`);
        verbatim += Buffer.from(line.bytes).toString() + (line.isEnded ? "\n" : "");
      }
      return TE.right(undefined);
    },
    onBatch: (tally) => batches.push(tally),
    ...options,
  })();
  return { result, rejected, verbatim, batches };
};

const right = ({ result }: Imported): Omit<Tally, "bytes"> => {
  assert(E.isRight(result));
  const { bytes: _, ...rest } = result.right;
  return rest;
};

const aStore = async () => {
  const { store, client } = await tenant(database);
  return { write: importCustomers(store, client), customers: postgresCustomerRepository(store, client), client };
};

test("every line that can be is imported, the others are told in their order and kept as they are", async () => {
  const { write, customers } = await aStore();
  const long = `{"customerId":"${"x".repeat(2_500_000)}"}`;
  const bad = [`{"customerId": `, long, JSON.stringify({ ...customer, kycStatus: 4 })] as const;
  const text = [lineOf(1), bad[0], "", lineOf(2), bad[1], " \r", bad[2], lineOf(1, { kycStatus: "DENIED" })].join("\n");
  const first = await imported(text, write);
  expect(right(first)).toEqual({ lines: 8, added: 2, updated: 1, rejected: 3 });
  expect(first.rejected).toEqual(["2 is not JSON", "5 is longer than 1048576 bytes", "7 must be string"]);
  expect(first.verbatim).toBe(`${bad.join("\n")}\n`);
  const found = await done(customers.find(idOf(1)));
  expect(O.isSome(found) && found.value.customer.verification).toEqual({ _tag: "Denied" });

  const again = await imported(text, write);
  expect(right(again)).toEqual({ lines: 8, added: 0, updated: 3, rejected: 3 });
  expect(again.verbatim).toBe(first.verbatim);
});

test("an erased customer is rejected, and stays erased", async () => {
  const { write, customers, client } = await aStore();
  await imported(lineOf(1), write);
  await done(eraseCustomer(database, client)(idOf(1)));
  const again = await imported([lineOf(2), lineOf(1)].join("\n"), write);
  expect(right(again)).toEqual({ lines: 2, added: 1, updated: 0, rejected: 1 });
  expect(again.rejected).toEqual(["2 is a customer who was erased, and stays forgotten"]);
  const found = await done(customers.find(idOf(1)));
  expect(O.isSome(found) && found.value.erased).toBe(true);
});

test("more than a batch is imported batch by batch, and a part of it from any line on", async () => {
  const { write } = await aStore();
  const text = Array.from({ length: 1_200 }, (_, at) => lineOf(at + 1)).join("\n");
  const part = await imported(text, write, { from: 1_101 });
  expect(right(part)).toEqual({ lines: 1_200, added: 100, updated: 0, rejected: 0 });
  const whole = await imported(text, write);
  expect(right(whole)).toEqual({ lines: 1_200, added: 1_100, updated: 100, rejected: 0 });
  expect(whole.batches.map(({ lines }) => lines)).toEqual([500, 1_000, 1_200]);
  expect(whole.batches.at(-1)?.bytes).toBe(text.length);
});

test("a list in JSON is refused, and nothing is imported", async () => {
  const { write, customers } = await aStore();
  const { result, rejected } = await imported(JSON.stringify(shippedCustomers), write);
  expect(result).toMatchObject(E.left({ why: { _tag: "NotLines" }, line: 1 }));
  expect(rejected).toEqual([]);
  expect(await done(customers.find(idOf(1)))).toEqual(O.none);
});

describe("while the store is away", () => {
  const away = { _tag: "StorageUnavailable", cause: "ECONNREFUSED" } as const;
  /** The store is away for `times` calls, after `before` that it answers. */
  const failing = (write: Import, before: number, times: number, cause = away.cause as string) => {
    let calls = 0;
    const flaky: Import = (customers) => () => {
      calls += 1;
      return calls > before && calls <= before + times ? T.of(E.left({ ...away, cause }))() : write(customers)();
    };
    return { flaky, calls: () => calls };
  };
  const text = Array.from({ length: 1_200 }, (_, at) => (at % 600 === 0 ? "{" : lineOf(at + 1))).join("\n");

  const waiting = async (flaky: Import): Promise<{ imported: Imported; waited: number }> => {
    let waited = 0;
    const wait = (duration: number): T.Task<void> => {
      waited += duration;
      return T.of(undefined);
    };
    return { imported: await imported(text, flaky, { load: load(flaky, wait) }), waited };
  };

  test("it is asked again, and the import goes on when it is back", async () => {
    const { write } = await aStore();
    const { imported: got, waited } = await waiting(failing(write, 1, 5).flaky);
    expect(right(got)).toEqual({ lines: 1_200, added: 1_198, updated: 0, rejected: 2 });
    expect(waited).toBe(15_500);
  });

  test("the import stops in the end, and says from which line to go on", async () => {
    const { write } = await aStore();
    const { flaky, calls } = failing(write, 1, 100);
    const { imported: got } = await waiting(flaky);
    expect(calls()).toBe(7);
    assert(E.isLeft(got.result));
    expect(got.result.left).toMatchObject({ why: away, line: 501, tally: { lines: 500, added: 499, rejected: 1 } });
    const rest = await imported(text, write, { from: got.result.left.line });
    expect(right(rest)).toEqual({ lines: 1_200, added: 699, updated: 0, rejected: 1 });
    expect(got.verbatim + rest.verbatim).toBe("{\n{\n");
  });

  test("one customer that the store refuses is rejected, and the batch's others are imported at once", async () => {
    const { write } = await aStore();
    const poisoned: Import = (customers) =>
      customers.some(({ customerId }) => customerId === idOf(3))
        ? TE.left({ ...away, cause: "23514 customer_of_three" })
        : write(customers);
    const lines = Array.from({ length: 5 }, (_, at) => lineOf(at + 1));
    const got = await imported(lines.join("\n"), poisoned);
    expect(right(got)).toEqual({ lines: 5, added: 4, updated: 0, rejected: 1 });
    expect(got.rejected).toEqual(["3 is refused by the database"]);
  });
});

test("a source that breaks stops the import with what was read before", async () => {
  const { write } = await aStore();
  const breaking = async function* () {
    yield* chunked(`${Array.from({ length: 600 }, (_, at) => lineOf(at + 1)).join("\n")}\n`);
    throw Object.assign(new Error("broken"), { code: "EIO" });
  };
  const { result } = await imported("", write, { source: { path: "disk", bytes: breaking(), size: undefined } });
  expect(result).toMatchObject(E.left({ why: { _tag: "FileFault", path: "disk", code: "EIO" }, line: 501 }));
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s stops an import that waits for its input, and the line to go on from is told", async (signal, code) => {
  const hears = new Map<string, () => void>();
  const signals: Surroundings["signals"] = { on: (name, hear) => hears.set(name, hear) };
  const { said, surroundings } = surroundingsOf({ signals });
  const bytes = async function* () {
    const line = (at: number) => `${JSON.stringify({ ...shippedCustomers[0], customerId: `csta_${at}` })}\n`;
    yield Buffer.from(Array.from({ length: 501 }, (_, at) => line(at)).join(""));
    setTimeout(() => hears.get(signal)?.(), 10);
    await new Promise(() => undefined);
  };
  const rejects = { path: "rejects", write: () => TE.right(undefined), close: () => Promise.resolve() };
  const from = { path: "-", bytes: bytes(), size: undefined };
  const run = { path: "-", rejects: "rejects", from: 1, client: "acme" };
  const ended = await importInto(surroundings, run, { from, rejects })(await tenant(database))();
  expect({ code: ended, ...said }).toEqual({
    code,
    out: "500 customers are new, 0 were there.\n",
    err: "condor: stopped as asked. From line 501 on, customers may be missing. Go on with:\ncondor customers import - --rejects rejects --client acme --from 501\n",
  });
});

describe("the file of rejects", () => {
  const reject = (text: string) => ({
    line: { number: 1, bytes: Buffer.from(text), end: 0, part: "whole", isEnded: true } as const,
  });
  const pathsOf = () => {
    const folder = mkdtempSync(join(tmpdir(), "condor-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return { source: join(folder, "customers"), path: join(folder, "rejects") };
  };

  test("is for this user's eyes only, and starts empty unless the import goes on", async () => {
    const { source, path } = pathsOf();
    writeFileSync(path, "old\n", { mode: 0o644 });
    const written = async (text: string, isContinued: boolean): Promise<string> => {
      const file = await done(rejectFile({ source, path, isContinued }));
      await done(file.write([reject(text)]));
      await file.close();
      return readFileSync(path, "utf8");
    };
    expect(await written("one", false)).toBe("one\n");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await written("two", true)).toBe("one\ntwo\n");
    expect(await written("three", false)).toBe("three\n");
  });

  test("is gone where nothing was rejected", async () => {
    const { source, path } = pathsOf();
    const file = await done(rejectFile({ source, path, isContinued: false }));
    await file.close();
    expect(statSync(path, { throwIfNoEntry: false })).toBeUndefined();
  });

  test("is never the file to import", async () => {
    const { source } = pathsOf();
    writeFileSync(source, "precious");
    const answer = await rejectFile({ source, path: source, isContinued: false })();
    expect(answer).toMatchObject(E.left({ _tag: "FileFault", path: source }));
    expect(readFileSync(source, "utf8")).toBe("precious");
  });
});
