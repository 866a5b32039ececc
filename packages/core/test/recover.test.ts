import { describe, expect, test } from "vitest";
import { CustomerId, type Due, recover, standardTimings } from "@condor/core";
import { creations, individual, now } from "./fixtures.js";
import { right } from "./right.js";
import { worldOf } from "./world.js";

const { customerId } = individual;
const dueOf = (digits: string, dueAt: number): Due => ({
  customerId: right(CustomerId.decode(`csta_${digits}`)),
  dueAt,
});
const [first, second, third] = [dueOf("first", now - 3), dueOf("second", now - 2), dueOf("third", now - 1)] as const;
const down = { _tag: "StorageUnavailable", cause: "down" } as const;

/** A store that lists `all`, oldest first, and in which nobody's record can be read but ours. */
const listing = (all: ReadonlyArray<Due>) =>
  worldOf({
    customers: {
      due: (_, limit, after) => () => {
        const start = after === undefined ? 0 : all.findIndex((one) => one.customerId === after.customerId) + 1;
        return Promise.resolve({ _tag: "Right", right: all.slice(start, start + limit) });
      },
      find: (sought) => () =>
        sought === customerId
          ? worldOf({ creation: creations.created }).ports.customers.find(sought)()
          : Promise.resolve({ _tag: "Left", left: { _tag: "RecordUnreadable", customerId: sought } }),
    },
  });

describe("recovery", () => {
  const free = { ...creations.issuingCard, lease: { ...creations.issuingCard.lease, until: now }, dueAt: now };

  test("finishes what is due, and asks for no more than its limit", async () => {
    const due = () => () => Promise.resolve({ _tag: "Right", right: [{ customerId, dueAt: now }] } as const);
    const { ports, asked, creation } = worldOf({ creation: free, customers: { due } });
    expect(await recover(ports)(5)()).toMatchObject({
      right: [{ customerId, answer: { right: { card: { cardId: "crda_1" } } } }],
    });
    expect(creation()?._tag).toBe("Created");
    expect(asked.filter(({ port }) => port === "due")).toEqual([{ port: "due", args: [now, 5, undefined] }]);
  });

  test("leaves alone what is not due yet", async () => {
    const due = () => () => Promise.resolve({ _tag: "Right", right: [{ customerId, dueAt: now }] } as const);
    const { ports, creation } = worldOf({ creation: { ...free, dueAt: now + 1 }, customers: { due } });
    expect(await recover(ports)(1)()).toMatchObject({ right: [{ answer: { left: { _tag: "InProgress" } } }] });
    expect(creation()?._tag).toBe("IssuingCard");
  });

  test("passes over records that cannot be read, and takes as many others instead", async () => {
    const { ports, asked } = listing([first, second, { customerId, dueAt: now }, third]);
    const recovered = right(await recover(ports)(2)());
    expect(recovered.map((one) => one.customerId)).toEqual([
      first.customerId,
      second.customerId,
      customerId,
      third.customerId,
    ]);
    expect(asked.filter(({ port }) => port === "due").map(({ args }) => args)).toEqual([
      [now, 2, undefined],
      [now, 2, second],
      [now, 1, third],
    ]);
  });

  test.each([1, 2, 3])("looks past every record that cannot be read, %i at a time", async (limit) => {
    const { ports } = listing([first, second, third, { customerId, dueAt: now }]);
    expect(right(await recover(ports)(limit)())).toHaveLength(4);
  });

  test("ends where nothing is due, and asks nothing for a limit of zero", async () => {
    const { ports, asked } = listing([]);
    expect(await recover(ports)(3)()).toEqual({ _tag: "Right", right: [] });
    expect(await recover(ports)(0)()).toEqual({ _tag: "Right", right: [] });
    expect(asked).toHaveLength(1);
  });

  test("starts no further creation once its caller has gone", async () => {
    const signal = { aborted: false };
    const { ports, asked } = listing([first, second]);
    const find: typeof ports.customers.find = (sought) => {
      signal.aborted = true;
      return ports.customers.find(sought);
    };
    const recovered = right(await recover({ ...ports, customers: { ...ports.customers, find } })(2, { signal })());
    expect(recovered.map((one) => one.customerId)).toEqual([first.customerId]);
    expect(asked.filter(({ port }) => port === "find")).toHaveLength(1);
  });

  test("keeps to the timings it is given", async () => {
    const due = () => () => Promise.resolve({ _tag: "Right", right: [{ customerId, dueAt: now }] } as const);
    const { ports } = worldOf({ creation: free, customers: { due } });
    expect(await recover(ports, { ...standardTimings, issuerCall: 26_000 })(1)()).toMatchObject({
      right: [{ answer: { left: { _tag: "IssuerUnavailable" } } }],
    });
  });

  test.each([
    ["does not answer", () => () => Promise.resolve({ _tag: "Left", left: down } as const), down],
    ["throws", () => () => Promise.reject(new Error("bug")), { ...down, cause: "the store's adapter threw" }],
  ])("a store that %s is told", async (_, due, left) => {
    expect(await recover(worldOf({ customers: { due } }).ports)(1)()).toEqual({ _tag: "Left", left });
  });
});
