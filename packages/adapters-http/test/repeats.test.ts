import { memoryCardIssuer, systemClock } from "@condor/adapters-memory";
import * as T from "#fp-ts/Task";
import { pipe } from "#fp-ts/function";
import { expect, test } from "vitest";
import { codeOf } from "./answered.js";
import { pageRequest } from "./page.js";
import { world } from "./world.js";

/** An issuer that takes its time, so that requests overlap. */
const slow = (milliseconds: number) => {
  const issuer = memoryCardIssuer();
  return {
    ...issuer,
    openAccount: (...call: Parameters<typeof issuer.openAccount>) =>
      pipe(issuer.openAccount(...call), T.delay(milliseconds)),
  };
};

test.each([2, 50])(
  "of %i equal requests at once one is answered 200, and all others that the customer exists",
  async (many) => {
    for (const delay of [0, 30]) {
      const issuer = slow(delay);
      const of = world({ clock: systemClock, ports: { issuer } });
      const codes = await Promise.all(Array.from({ length: many }, async () => codeOf(await of.create(pageRequest))));
      expect(codes.toSorted()).toEqual(["0", ...Array.from({ length: many - 1 }, () => "condorCustomerExist")]);
      expect(issuer.ledger()).toHaveLength(2);
    }
  },
);

test("a request whose caller has gone starts no call of the issuer, and the next one finishes", async () => {
  const gone = new AbortController();
  gone.abort();
  let calls = 0;
  const issuer = memoryCardIssuer({
    script: () => {
      calls += 1;
      return { _tag: "Act" };
    },
  });
  const of = world({ ports: { issuer } });
  const headers = { "Content-Type": "application/json", "x-connectfi-token": await of.tokenFor() };
  const body = JSON.stringify(pageRequest);
  const aborted = new Request("https://condor.invalid/condor/customer/create", { method: "POST", headers, body });
  Object.defineProperty(aborted, "signal", { value: gone.signal });
  expect(await codeOf(await of.app.fetch(aborted))).toBe("issuerUnavailable");
  expect(calls).toBe(0);
  expect(await codeOf(await of.create(pageRequest))).toBe("0");
});
