import { describe, expect, test } from "vitest";
import { resume, standardTimings } from "@condor/core";
import { creations, declined, individual, now } from "./fixtures.js";
import { worldOf } from "./world.js";

const { customerId } = individual;
const free = { ...creations.issuingCard, lease: { ...creations.issuingCard.lease, until: now } };

describe("resume", () => {
  test("finishes a creation whose lease is over, and answers account and card", async () => {
    const { ports, asked, creation } = worldOf({ creation: free });
    expect(await resume(ports)(customerId)()).toMatchObject({
      right: { account: { accountId: "acca_1" }, card: { cardId: "crda_1" }, replayed: false },
    });
    expect(asked.map(({ port }) => port)).toEqual(["find", "advance", "issueDebitCard", "advance"]);
    expect(creation()?._tag).toBe("Created");
  });

  test.each([
    ["no creation", undefined, { _tag: "NothingToResume", customerId }],
    ["a refused one", creations.cardRefused, declined],
    ["one under review", creations.underReview, { _tag: "CreationUnderReview", customerId }],
    ["a live one", creations.issuingCard, { _tag: "InProgress", customerId }],
  ])("of %s answers how it stands", async (_, creation, left) => {
    const { ports, asked } = worldOf(creation === undefined ? {} : { creation });
    expect(await resume(ports)(customerId)()).toMatchObject({ _tag: "Left", left });
    expect(asked.map(({ port }) => port)).toEqual(["find"]);
  });

  test("keeps to the timings and the options it is given", async () => {
    const { ports, creation } = worldOf({ creation: free });
    await resume(ports, { ...standardTimings, issuerCall: 26_000 })(customerId)();
    await resume(ports)(customerId, { signal: { aborted: true } })();
    expect(creation()).toBe(free);
  });
});
