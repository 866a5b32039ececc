import { expect, test } from "vitest";
import { create, IdempotencyKey, standardTimings } from "@condor/core";
import { attempt, creations, declined, now, requestWith } from "./fixtures.js";
import { right } from "./right.js";
import { worldOf } from "./world.js";

const request = requestWith();
const idempotencyKey = right(IdempotencyKey.decode("key-1"));

test("a creation is kept under the request's Idempotency-Key, and under none where it has none", async () => {
  const [keyed, bare] = [worldOf(), worldOf()];
  await create(keyed.ports)(request, { idempotencyKey })();
  await create(bare.ports)(request)();
  expect(keyed.creation()).toMatchObject({ _tag: "Created", idempotencyKey });
  expect(bare.creation()).not.toHaveProperty("idempotencyKey");
  expect(bare.asked.map(({ port }) => port)).not.toContain("findByIdempotencyKey");
});

test("a request is told the refusal that it waited for, and begins anew after any other", async () => {
  const after = (waitedFor?: string) => {
    const { ports } = worldOf({ creation: creations.accountRefused });
    return create(ports)(request, waitedFor === undefined ? {} : { waitedFor: attempt(waitedFor) })();
  };
  expect(await after("other")).toEqual({ _tag: "Left", left: declined });
  expect(await after("earlier")).toMatchObject({ _tag: "Right" });
  expect(await after()).toMatchObject({ _tag: "Right" });
});

test("the options of the run are handed on", async () => {
  const gone = worldOf();
  await create(gone.ports)(request, { idempotencyKey, signal: { aborted: true } })();
  const short = worldOf();
  await create(short.ports)(request, { within: standardTimings.issuerCall - 1 })();
  for (const { creation } of [gone, short]) expect(creation()).toBeUndefined();
});

test("the lease is that of the timings", async () => {
  const { ports, asked } = worldOf();
  await create(ports, { ...standardTimings, lease: 77 })(request)();
  expect(asked.find(({ port }) => port === "begin")?.args).toMatchObject([
    { creation: { lease: { until: now + 77 } } },
  ]);
});

test("a rule of the embedding service that does not hold, or throws, leaves nothing written and nobody called", async () => {
  const text = { since: "1.0.0", statement: "Nobody.", source: "acme", remedy: "None.", look: () => ({}) };
  const holds = [() => false, () => JSON.parse("no JSON") === true];
  for (const judge of holds) {
    const { ports, asked } = worldOf();
    const answer = await create({ ...ports, ownRules: [{ id: "acme/nobody", ...text, holds: judge }] })(request)();
    expect(answer).toMatchObject({ left: { rule: "acme/nobody" } });
    expect(asked.map(({ port }) => port)).toEqual(["find"]);
  }
});
