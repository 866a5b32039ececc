import { describe, expect, test } from "vitest";
import {
  type CardIssuer,
  type Creation,
  type CustomerRepository,
  type Finding,
  settleReview,
  standardTimings,
} from "@condor/core";
import { account, attempt, card, creations, individual, now } from "../fixtures.js";
import { worldOf } from "../world.js";

const { customerId } = individual;
const by = { _tag: "Operator", operator: "ann", reason: "ticket 7" } as const;
const day = 86_400_000;
const atAccount = creations.underReview;
const atCard = { ...atAccount, step: "card", account } as const satisfies Creation;
const cardFits: Finding = { _tag: "CardFits", card };
const down = { _tag: "StorageUnavailable", cause: "down" } as const;

interface Setting {
  readonly creation?: Creation;
  readonly issuer?: Partial<CardIssuer>;
  readonly customers?: Partial<CustomerRepository>;
}
const settling = async (move: Parameters<ReturnType<typeof settleReview>>[1], setting: Setting) => {
  const { ports, asked, creation } = worldOf(setting);
  return { answer: await settleReview(ports)(customerId, move, by)(), asked, creation: creation() };
};

describe("an operator's move", () => {
  test("is written with who and why, on the version that it was decided on", async () => {
    const { answer, asked, creation } = await settling({ _tag: "Resume" }, { creation: atAccount });
    expect(answer).toEqual({ _tag: "Right", right: creation });
    expect(asked).toEqual([
      { port: "find", args: [customerId] },
      { port: "advance", args: [{ creation, version: "v0", by }] },
    ]);
    expect(creation).toMatchObject({ _tag: "OpeningAccount", lease: { holder: attempt("me"), until: now } });
  });

  test("asks the issuer's books under the step's own key, but for a resume", async () => {
    for (const creation of [atAccount, atCard]) {
      const { asked } = await settling({ _tag: "Adopt" }, { creation });
      const key = `condor/sandbox/${customerId}/${creation.step}`;
      expect(asked.slice(1)).toEqual([{ port: "findByKey", args: [key, creation.order] }]);
    }
  });

  test("adopts what the books hold", async () => {
    const adopted = await settling(
      { _tag: "Adopt" },
      { creation: atCard, issuer: { findByKey: () => () => Promise.resolve({ _tag: "Right", right: cardFits }) } },
    );
    expect(adopted.creation).toMatchObject({
      _tag: "Created",
      createdBy: attempt("me"),
      account,
      card,
      createdAt: now,
    });
  });

  test("refuses on the operator's evidence", async () => {
    const { creation } = await settling({ _tag: "Refuse", evidence: "nothing there" }, { creation: atAccount });
    expect(creation).toMatchObject({ _tag: "AccountRefused", refusal: { reason: "nothing there" } });
  });

  test("that is not offered writes nothing", async () => {
    const { answer, asked } = await settling({ _tag: "Adopt" }, { creation: atAccount });
    expect(answer).toEqual({ _tag: "Left", left: { _tag: "NothingFits" } });
    expect(asked.map(({ port }) => port)).not.toContain("advance");
  });

  test("is never written below the newest stored time", async () => {
    const { creation } = await settling({ _tag: "Resume" }, { creation: { ...atAccount, writtenAt: now + 9 } });
    expect(creation).toMatchObject({ writtenAt: now + 9, dueAt: now + 9 });
    const later = await settling({ _tag: "Resume" }, { creation: { ...atAccount, writtenAt: now - 9 } });
    expect(later.creation).toMatchObject({ writtenAt: now, dueAt: now });
  });

  test("keeps to the timings it is given", async () => {
    const issuer: Partial<CardIssuer> = { retention: { _tag: "For", duration: day } };
    const aged = { ...atAccount, begunAt: now - day + 60_000 };
    const under = (doubtMargin: number) =>
      settleReview(worldOf({ creation: aged, issuer }).ports, { ...standardTimings, doubtMargin })(
        customerId,
        { _tag: "Resume" },
        by,
      )();
    expect(await under(60_000)).toMatchObject({ right: { _tag: "OpeningAccount" } });
    expect(await under(60_001)).toEqual({ _tag: "Left", left: { _tag: "BeyondRetention" } });
  });
});

describe("a move without a review to make it on", () => {
  const none = () => () => Promise.resolve({ _tag: "Right", right: { _tag: "None" } } as const);

  test.each([
    ["an unknown customer", { customers: { find: none } }],
    ["a customer without a creation", {}],
    ["a creation that is not under review", { creation: creations.created }],
  ])("of %s is refused", async (_, setting: Setting) => {
    const { answer, asked } = await settling({ _tag: "Resume" }, setting);
    expect(answer).toEqual({ _tag: "Left", left: { _tag: "NotUnderReview", customerId } });
    expect(asked).toHaveLength(1);
  });

  test("that someone else has moved on is stale", async () => {
    const customers: Partial<CustomerRepository> = {
      advance: () => () => Promise.resolve({ _tag: "Right", right: { _tag: "Stale" } }),
    };
    const { answer, creation } = await settling({ _tag: "Resume" }, { creation: atAccount, customers });
    expect(answer).toEqual({ _tag: "Left", left: { _tag: "Stale" } });
    expect(creation).toBe(atAccount);
  });

  test.each(["find", "advance"] as const)("for the store does not answer to %s is told", async (port) => {
    const fails = () => () => Promise.resolve({ _tag: "Left", left: down } as const);
    const { answer } = await settling({ _tag: "Resume" }, { creation: atAccount, customers: { [port]: fails } });
    expect(answer).toEqual({ _tag: "Left", left: down });
  });

  test.each(["find", "advance"] as const)("for the store throws at %s is told", async (port) => {
    const throws = () => () => Promise.reject(new Error("bug"));
    const { answer } = await settling({ _tag: "Resume" }, { creation: atAccount, customers: { [port]: throws } });
    expect(answer).toEqual({ _tag: "Left", left: { ...down, cause: "the store's adapter threw" } });
  });

  test("for the issuer's books throw is told", async () => {
    const issuer = { findByKey: () => () => Promise.reject(new Error("bug")) };
    const { answer } = await settling({ _tag: "Adopt" }, { creation: atAccount, issuer });
    expect(answer).toEqual({ _tag: "Left", left: { _tag: "OutcomeUnknown", cause: "the issuer's adapter threw" } });
  });
});
