import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { histories } from "../../src/history/histories.js";
import { judgeHistory } from "../../src/history/judge-history.js";
import type { Before, History, RecordedCall } from "../../src/history/recorded-call.js";
import type { Said } from "../../src/create/said.js";

const opened = (n = 1): Said => ({ _tag: "Opened", accountId: `acca_${n}`, cardId: `crda_${n}` });
const exists: Said = { _tag: "AlreadyCreated" };
const inProgress: Said = { _tag: "InProgress" };
const unavailable: Said = { _tag: "IssuerUnavailable" };
const declined: Said = { _tag: "Declined" };
const underReview: Said = { _tag: "CreationUnderReview" };

type Span = readonly [invoked: number, returned?: number];

const call = (
  [invoked, returned]: Span,
  said?: Said,
  more: Partial<Pick<RecordedCall, "key" | "reference" | "request" | "customerId" | "kind">> = {},
): RecordedCall => ({
  kind: "create",
  customerId: "csta_1",
  request: "plain",
  invoked,
  ...(returned === undefined ? {} : { returned }),
  ...(said === undefined ? {} : { said }),
  ...more,
});

const k = { key: "k" };
const settle = { kind: "settle", request: "" } as const;

type Case = readonly [name: string, history: History, before?: Before];

const good: ReadonlyArray<Case> = [
  ["nothing at all", []],
  ["one success", [call([1, 2], opened())]],
  ["a success, then exists", [call([1, 2], opened()), call([3, 4], exists)]],
  ["exists, overlapping a success", [call([1, 4], opened()), call([2, 3], exists)]],
  ["a lost answer, then exists", [call([1]), call([3, 4], exists)]],
  [
    "a lost answer that lands during a later call",
    [call([1, 2], unavailable), call([3, 4], inProgress), call([5, 6], exists)],
  ],
  [
    "a lost answer helped by an equal request",
    [call([1, 2], unavailable), call([3, 4], opened()), call([5, 6], exists)],
  ],
  ["a keyed repeat", [call([1, 2], opened(), k), call([3, 4], opened(), k)]],
  ["a keyed repeat of a lost answer", [call([1], undefined, k), call([3, 4], opened(), k)]],
  ["two who were cut off and both find it done", [call([1, 6], exists), call([2, 5], exists, { request: "named" })]],
  ["a decline, then a success", [call([1, 2], declined), call([3, 4], opened())]],
  ["a customer adopted from elsewhere", [call([1, 2], exists)], { adopted: ["csta_1"] }],
  ["a review for all", [call([1, 2], unavailable), call([3, 4], underReview), call([5, 6], underReview)]],
  ["resume tells how it ended", [call([1]), call([2, 3], opened(), { kind: "resume", request: "" })]],
  [
    "a success after a review that an operator resumed",
    [call([1, 2], underReview), call([3, 4], undefined, settle), call([5, 6], opened())],
  ],
  [
    "a refusal by an operator, and a new review",
    [
      call([1, 2], underReview),
      call([3, 4], undefined, settle),
      call([5, 6], declined),
      call([7, 8], unavailable),
      call([9, 10], underReview),
    ],
  ],
  [
    "nothing to resume for a customer adopted from elsewhere",
    [call([1, 2], { _tag: "NothingToResume" }, { kind: "resume" })],
    { adopted: ["csta_1"] },
  ],
  [
    "a key that another customer uses",
    [call([1, 2], opened(), k), call([3, 4], { _tag: "IdempotencyKeyMismatch" }, { ...k, customerId: "csta_2" })],
  ],
  [
    "a key and a reference that a refusal has released",
    [
      call([1, 2], declined, { ...k, reference: "r" }),
      call([3, 4], opened(2), { ...k, reference: "r", customerId: "csta_2" }),
    ],
  ],
  [
    "a key that another customer used for a call whose answer was lost",
    [call([1], undefined, { ...k, customerId: "csta_2" }), call([3, 4], { _tag: "IdempotencyKeyMismatch" }, k)],
  ],
  ["a decline that lands late", [call([1, 2], unavailable), call([3, 4], declined), call([5, 6], exists)]],
  ["in progress, told after the end that came meanwhile", [call([1, 4], opened()), call([2, 9], inProgress)]],
  ["moments that touch", [call([1, 2], opened()), call([2, 3], exists)]],
  [
    "a refusal by an operator, and a success for another request",
    [call([1, 2], underReview), call([3, 4], undefined, settle), call([5, 6], opened(), { request: "named" })],
  ],
];

const bad: ReadonlyArray<Case> = [
  [
    "a success after a review that an operator had moved before",
    [call([1, 2], undefined, settle), call([3, 4], underReview), call([5, 6], opened())],
  ],
  [
    "a review after a success, whatever an operator did",
    [call([1, 2], opened()), call([3, 4], undefined, settle), call([5, 6], underReview)],
  ],
  ["two plain successes", [call([1, 2], opened()), call([3, 4], opened())]],
  ["two plain successes at once", [call([1, 4], opened()), call([2, 3], opened())]],
  ["two accounts for one key", [call([1, 2], opened(1), k), call([3, 4], opened(2), k)]],
  ["a success after exists", [call([1, 2], exists), call([3, 4], opened())]],
  [
    "exists, and nobody ever asked before",
    [
      call([1, 2], { _tag: "CustomerNotApproved" }),
      call([3, 4], { _tag: "NothingToResume" }, { kind: "resume" }),
      call([5, 6], opened(), { kind: "resume", request: "" }),
    ],
  ],
  ["a decline after a success", [call([1, 2], opened()), call([3, 4], declined)]],
  ["not approved after a success", [call([1, 2], opened()), call([3, 4], { _tag: "CustomerNotApproved" })]],
  ["still in progress after a success", [call([1, 2], opened()), call([3, 4], inProgress)]],
  ["in progress with nobody at work", [call([1, 2], inProgress)]],
  ["in progress before anybody else asked", [call([1, 2], inProgress), call([3, 4], opened())]],
  ["a review after a success", [call([1, 2], opened()), call([3, 4], underReview)]],
  ["a success after a review", [call([1, 2], underReview), call([3, 4], opened())]],
  [
    "a plain success for another request than the intent's",
    [call([1, 2], opened(), k), call([3, 4], opened(), { ...k, request: "named" })],
  ],
  ["a replay for a key that nobody used", [call([1, 2], opened()), call([3, 4], opened(), k)]],
  ["a key mismatch that nobody caused", [call([1, 2], { _tag: "IdempotencyKeyMismatch" }, k)]],
  ["a taken reference that nobody took", [call([1, 2], { _tag: "ReferenceExists" }, { reference: "r" })]],
  [
    "one reference for two customers",
    [call([1, 2], opened(1), { reference: "r" }), call([3, 4], opened(2), { reference: "r", customerId: "csta_2" })],
  ],
  ["one key for two customers", [call([1, 2], opened(1), k), call([3, 4], opened(2), { ...k, customerId: "csta_2" })]],
  ["one account for two customers", [call([1, 2], opened(1)), call([3, 4], opened(1), { customerId: "csta_2" })]],
  ["resume and request disagree", [call([1, 2], opened(1)), call([3, 4], opened(2), { kind: "resume", request: "" })]],
  ["a success for a customer adopted from elsewhere", [call([1, 2], opened())], { adopted: ["csta_1"] }],
  ["a success that another key tells again", [call([1, 2], opened(), k), call([3, 4], opened(), { key: "other" })]],
  [
    "a card that changes under one account",
    [
      call([1, 2], { _tag: "Opened", accountId: "acca_1", cardId: "crda_1" }, k),
      call([3, 4], { _tag: "Opened", accountId: "acca_1", cardId: "crda_2" }, k),
    ],
  ],
  ["a decline after a review that nobody moved", [call([1, 2], underReview), call([3, 4], declined)]],
  ["a review with nobody who asked", [call([1, 2], underReview, { kind: "resume", request: "" })]],
  [
    "a key held by a customer who was declined long ago",
    [call([1, 2], declined, { ...k, customerId: "csta_2" }), call([3, 4], { _tag: "IdempotencyKeyMismatch" }, k)],
  ],
  [
    "a reference that differs in case",
    [
      call([1, 2], opened(2), { reference: "R", customerId: "csta_2" }),
      call([3, 4], { _tag: "ReferenceExists" }, { reference: "r" }),
    ],
  ],
  [
    "in progress, while another customer is at work",
    [call([1, 9], opened(2), { customerId: "csta_2" }), call([2, 3], inProgress)],
  ],
  ["an answer that came before the question", [call([5, 2], opened())]],
  ["an unknown customer after a success", [call([1, 2], opened()), call([3, 4], { _tag: "CustomerNotFound" })]],
];

const whole = ([name, history, before = {}]: Case): [string, History, Before] => [name, history, before];

describe("the history checker", () => {
  test.each(good.map(whole))("explains %s", (_, history, before) => {
    expect(judgeHistory(history, before)).toEqual([]);
  });

  test.each(bad.map(whole))("refuses %s", (_, history, before) => {
    expect(judgeHistory(history, before)).not.toEqual([]);
  });

  test("explains every history that the model makes", () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(judgeHistory(history)).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });

  test("says how many it refused", () => {
    const refused = bad.filter(([, history, before]) => judgeHistory(history, before).length > 0);
    process.stdout.write(`counted: ${refused.length} of ${bad.length} impossible histories refused\n`);
    expect(refused).toHaveLength(bad.length);
  });
});
