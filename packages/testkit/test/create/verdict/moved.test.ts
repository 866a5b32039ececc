import { expect, test } from "vitest";
import { directed } from "../../../src/create/directed.js";
import { lawDecline, lawRequest } from "../../../src/create/scene.js";
import { strikingNth } from "../../../src/create/striking-nth.js";
import { movedAfterRefusal } from "../../../src/create/verdict/moved.js";
import { memoryHarness } from "../memory-harness.js";

/** The first call for the account is on its way; the second is refused; the third request asks some issuer. */
const accountsAfter = async (asked: "here" | "elsewhere") => {
  const { fault, rest } = strikingNth(3, "lands late");
  let left = 1;
  const declines = () => {
    left -= 1;
    return left === 0 ? lawDecline : undefined;
  };
  const found = { accounts: 0, moved: false };
  await directed(memoryHarness(), { fault, declines }, async ({ harness, load, pass, record, observed }) => {
    const third = asked === "here" ? harness : harness.relocated;
    await load(0);
    expect((await harness.create(lawRequest(0, "plain")))._tag).toBe("IssuerUnavailable");
    pass(31_000);
    expect((await harness.create(lawRequest(0, "plain")))._tag).toBe("Declined");
    expect((await third?.create(lawRequest(0, "plain")))?._tag).toBe("Opened");
    await rest();
    found.accounts = (await harness.books()).filter(({ step }) => step === "account").length;
    found.moved = movedAfterRefusal(observed.writes, await record(0));
  });
  return found;
};

test("a call that lands after a refusal is found by the next request to the same issuer", async () => {
  expect(await accountsAfter("here")).toEqual({ accounts: 1, moved: false });
});

test("a call that lands after a refusal is not looked for once another issuer is asked: a limit that is told", async () => {
  expect(await accountsAfter("elsewhere")).toEqual({ accounts: 2, moved: true });
});
