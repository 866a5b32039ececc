import { describe, expect, test } from "vitest";
import { type CardIssuer, create, type Finding, IssuedAccount, type IssuerFailure } from "@condor/core";
import { account, card, declined, requestWith } from "../fixtures.js";
import { right } from "../right.js";
import { worldOf } from "../world.js";

const request = requestWith();
const fails = (left: IssuerFailure) => () => () => Promise.resolve({ _tag: "Left", left } as const);
const succeeds =
  <A>(value: A) =>
  () =>
  () =>
    Promise.resolve({ _tag: "Right", right: value } as const);
const contradicts = fails({ _tag: "Contradiction", resourceIds: [account.resourceId] });
const unreachable = right(IssuedAccount.decode({ ...account, routing: { routingNumber: "021000022" } }));
const iban = right(
  IssuedAccount.decode({ ...account, routing: { iban: "DE89370400440532013000", bic: "COBADEFFXXX" } }),
);

/** How a request ends at this issuer, and what it leaves. */
const at = async (issuer: Partial<CardIssuer>) => {
  const { ports, asked, creation } = worldOf({ issuer });
  const answer = await create(ports)(request)();
  return { answer, asked, creation: creation() };
};

describe("what the issuer says", () => {
  test("a no is the answer, and is kept", async () => {
    const { answer, creation } = await at({ issueDebitCard: fails(declined) });
    expect(answer).toEqual({ _tag: "Left", left: declined });
    expect(creation).toMatchObject({ _tag: "CardRefused", refusal: declined, account });
  });

  test("a no in words that no store can keep is told and kept with U+FFFD instead, and pairs are whole", async () => {
    const unkept = { _tag: "Declined", subCode: "a\0\0b", title: "\ud83d 😀", reason: "😀\udc00" } as const;
    const refusal = { _tag: "Declined", subCode: "a\ufffd\ufffdb", title: "\ufffd 😀", reason: "😀\ufffd" };
    const { answer, creation } = await at({ openAccount: fails(unkept) });
    expect(answer).toEqual({ _tag: "Left", left: refusal });
    expect(creation).toMatchObject({ _tag: "AccountRefused", refusal });
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("bug");
      },
    ],
    ["rejects", () => () => Promise.reject(new Error("bug"))],
    ["does not know", fails({ _tag: "OutcomeUnknown", cause: "timeout" })],
  ])("an issuer that %s has an unknown outcome, which is asked again later", async (_, openAccount) => {
    const { answer, creation, asked } = await at({ openAccount });
    expect(answer).toMatchObject({ left: { _tag: "IssuerUnavailable" } });
    expect(creation).toMatchObject({ _tag: "OpeningAccount", failures: 1 });
    expect(asked.filter(({ port }) => port === "openAccount")).toHaveLength(1);
  });

  test("an account that no money can reach is an unknown outcome", async () => {
    const { answer, creation } = await at({ openAccount: succeeds(unreachable) });
    expect(answer).toMatchObject({ left: { _tag: "IssuerUnavailable" } });
    expect(creation).toMatchObject({ _tag: "OpeningAccount", failures: 1 });
  });

  test("an account outside the USA is not judged by the American rule", async () => {
    expect(await at({ openAccount: succeeds(iban) })).toMatchObject({ creation: { _tag: "Created", account: iban } });
  });
});

describe("a contradiction is looked up in the books", () => {
  const bookOf = (finding: Finding) => ({ findByKey: succeeds(finding) });
  const resourceIds = [card.resourceId];

  test("under the step's own key, with the order that was sent", async () => {
    const { asked } = await at({ openAccount: contradicts });
    const [open, find] = asked.filter(({ port }) => port === "openAccount" || port === "findByKey");
    expect(find?.port).toBe("findByKey");
    expect(find?.args).toEqual(open?.args);
  });

  test("an account that fits stands, and the card follows", async () => {
    const { creation } = await at({ openAccount: contradicts, ...bookOf({ _tag: "AccountFits", account: iban }) });
    expect(creation).toMatchObject({ _tag: "Created", account: iban });
  });

  test("a card that fits stands", async () => {
    const { creation } = await at({ issueDebitCard: contradicts, ...bookOf({ _tag: "CardFits", card }) });
    expect(creation).toMatchObject({ _tag: "Created", card });
  });

  test("an account that fits is asked for its checksum too", async () => {
    const { creation } = await at({
      openAccount: contradicts,
      ...bookOf({ _tag: "AccountFits", account: unreachable }),
    });
    expect(creation).toMatchObject({ _tag: "OpeningAccount", failures: 1 });
  });

  test.each([
    [{ _tag: "Differs", resourceIds } as const, resourceIds],
    [{ _tag: "Absent" } as const, []],
  ])("$0._tag goes to review, naming what the books hold", async (finding, named) => {
    const { answer, creation } = await at({ openAccount: contradicts, ...bookOf(finding) });
    expect(answer).toMatchObject({ left: { _tag: "CreationUnderReview" } });
    expect(creation).toMatchObject({
      _tag: "UnderReview",
      cause: { _tag: "Contradicted", resourceIds: named },
      step: "account",
    });
  });

  test("books that cannot be read leave the outcome unknown", async () => {
    const findByKey = () => () =>
      Promise.resolve({ _tag: "Left", left: { _tag: "OutcomeUnknown", cause: "timeout" } } as const);
    const { answer, creation } = await at({ openAccount: contradicts, findByKey });
    expect(answer).toMatchObject({ left: { _tag: "IssuerUnavailable" } });
    expect(creation).toMatchObject({ _tag: "OpeningAccount", failures: 1 });
  });
});
