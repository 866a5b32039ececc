import { describe, expect, test } from "vitest";
import { type Event, type Knowledge, learn } from "@condor/core";
import { individual, version } from "../fixtures.js";
import { create, created, customerId, knowing, mineOpening, openingAccount, unknown } from "./situation.js";

const none = { _tag: "None" } as const;
const record = { customer: individual, version: version("c1") };
const some = { _tag: "Some", value: record } as const;
const unavailable = { _tag: "StorageUnavailable", cause: "down" } as const;
const heard = { version: version("v1"), order: openingAccount.order, outcome: unknown };
const written = { creation: { creation: created, version: version("v2") } };

/** What each event changes, by hand; everything else that is known stays. */
const table: ReadonlyArray<readonly [string, Event, Partial<Knowledge>]> = [
  ["a customer found", { _tag: "Found", record: some }, { reading: { _tag: "Read", record } }],
  ["no customer found", { _tag: "Found", record: none }, { reading: { _tag: "NoCustomer" } }],
  ["a key found", { _tag: "KeyFound", record: some }, { reading: { _tag: "Read", record } }],
  ["no key found", { _tag: "KeyFound", record: none }, { reading: { _tag: "KeyFree" } }],
  ["nothing read", { _tag: "NotRead", error: unavailable }, { reading: { _tag: "Unreadable", error: unavailable } }],
  [
    "a write",
    { _tag: "Answered", creation: created, answer: { _tag: "Written", version: version("v2") } },
    { reading: { _tag: "Read", record: { ...record, ...written } } },
  ],
  [
    "a stale write",
    { _tag: "Answered", creation: created, answer: { _tag: "Stale" } },
    { reading: { _tag: "Unread" } },
  ],
  [
    "a reference taken",
    { _tag: "Answered", creation: created, answer: { _tag: "ReferenceTaken", customerId } },
    { taken: { _tag: "ReferenceTaken", customerId } },
  ],
  [
    "a key taken",
    { _tag: "Answered", creation: created, answer: { _tag: "KeyTaken" } },
    { taken: { _tag: "KeyTaken" } },
  ],
  ["a write left open", { _tag: "WriteOpen" }, { reading: { _tag: "Unread" }, unsureWrites: 2 }],
  ["the issuer heard", { _tag: "Heard", ...heard }, { heard }],
];

describe("learning", () => {
  test.each(table)("%s changes this and nothing else", (_, event, change) => {
    const before = { ...knowing({ goal: create, creation: mineOpening }), unsureWrites: 1 };
    expect(learn(before, event)).toEqual({ ...before, ...change });
  });

  test("a write by one who has read nothing makes everything be read", () => {
    const before = knowing({ change: { reading: { _tag: "KeyFree" } } });
    const answer = { _tag: "Written", version: version("v2") } as const;
    expect(learn(before, { _tag: "Answered", creation: created, answer }).reading).toEqual({ _tag: "Unread" });
  });
});
