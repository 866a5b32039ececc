import type { MemoryCardIssuer } from "@condor/adapters-memory";
import type { CardIssuer, IssuerFailure } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import type * as TE from "fp-ts/lib/TaskEither.js";
import { expect, test } from "vitest";
import { inProcess } from "./in-process.js";

const isAway =
  <A>(): TE.TaskEither<IssuerFailure, A> =>
  () =>
    Promise.resolve(E.left({ _tag: "OutcomeUnknown", cause: "nobody answers" }));

/** It acts, and nobody waits for its answer as long as that takes. */
const isSlow =
  <A>(call: TE.TaskEither<IssuerFailure, A>): TE.TaskEither<IssuerFailure, A> =>
  async () => {
    await call();
    return isAway<A>()();
  };

type Fault = <A>(call: TE.TaskEither<IssuerFailure, A>) => TE.TaskEither<IssuerFailure, A>;

const atFirst = (fault: Fault): Fault => {
  let calls = 0;
  return (call) => {
    calls += 1;
    return calls === 1 ? fault(call) : call;
  };
};

const opening =
  (fault: Fault) =>
  (issuer: MemoryCardIssuer): CardIssuer => {
    const first = atFirst(fault);
    return { ...issuer, openAccount: (key, order) => first(issuer.openAccount(key, order)) };
  };
const issuing =
  (fault: Fault) =>
  (issuer: MemoryCardIssuer): CardIssuer => {
    const first = atFirst(fault);
    return { ...issuer, issueDebitCard: (key, order, account) => first(issuer.issueDebitCard(key, order, account)) };
  };

test.each([
  { fault: "away when the account is opened", through: opening(isAway), left: [] },
  { fault: "too slow when the account is opened", through: opening(isSlow), left: ["account"] },
  { fault: "away when the card is issued", through: issuing(isAway), left: ["account"] },
  { fault: "too slow when the card is issued", through: issuing(isSlow), left: ["account", "card"] },
])("an issuer that is $fault is told with 503, and the same request makes one account and card", async (row) => {
  const { create, made } = await inProcess(row.through);
  expect(await create()).toEqual({
    short: "503 issuerUnavailable",
    retryAfter: expect.stringMatching(/^\d+$/u) as string,
  });
  expect(made()).toEqual(row.left);
  expect((await create()).short).toBe("200 0");
  expect((await create()).short).toBe("400 condorCustomerExist");
  expect(made()).toEqual(["account", "card"]);
});
