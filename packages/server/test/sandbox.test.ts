import { describe, expect, test } from "vitest";
import { type Account, caller, type Card, type Holdings, type Said } from "./caller.js";
import { listening } from "./condor-process.js";
import { shippedCustomers } from "./sandbox-files.js";
import { started } from "./started.js";

/** Written by hand: customer, then what `create` answers, until the answer is final. */
const expected: Readonly<Record<string, ReadonlyArray<string>>> = {
  csta_6clNH3W2pBehujY8mpTCU8: ["200"],
  csta_MlNTVaPPqdvvl1swwSGbC: ["200"],
  csta_Pending: ["400 badKYCStatus"],
  csta_WaitingData: ["400 badKYCStatus"],
  csta_Denied: ["400 badKYCStatus"],
  csta_BusinessApproved: ["200"],
  csta_BusinessPending: ["400 badKYBStatus"],
  csta_British: ["200"],
  csta_IbisHolder: ["200"],
  csta_DeclineAccount: ["400 extCondor"],
  csta_DeclineCard: ["400 extCondor"],
  csta_LoseAnswer: ["503 issuerUnavailable", "200"],
  csta_ActLate: ["503 issuerUnavailable", "200"],
  csta_Down: ["503 issuerUnavailable", "503 issuerUnavailable", "200"],
  csta_Nonsense: ["503 issuerUnavailable", "200"],
};

const printed = (stdout: string): Readonly<Record<string, ReadonlyArray<string>>> =>
  Object.fromEntries(
    [...stdout.matchAll(/^(csta_\S+) +\S+ +\S+ +(\d.*)$/gmu)].map(([, id = "", answers = ""]) => [
      id,
      answers.split(", then "),
    ]),
  );

/** Asks as often as answers are expected, and once more after a success. */
const shown = async (create: (body: unknown) => Promise<Said>, customerId: string, times: number) => {
  const said: Said[] = [];
  for (let at = 0; at < times; at += 1) said.push(await create({ customerId }));
  return said;
};

const ofCondor = ({ cards, accounts }: Holdings): readonly [ReadonlyArray<Card>, ReadonlyArray<Account>] => [
  cards.filter(({ cFiBoisId }) => cFiBoisId === "condor"),
  accounts.filter(({ cFiBoisId }) => cFiBoisId === "condor"),
];

test("every customer in the file is printed with what it shows", async () => {
  expect(shippedCustomers.map(({ customerId }) => customerId)).toEqual(Object.keys(expected));
  const { url, stdout } = await listening();
  expect(printed(stdout())).toEqual(expected);
  const { create } = await caller(url);
  for (const [customerId, answers] of Object.entries(expected)) {
    const said = await shown(create, customerId, answers.length);
    expect([customerId, ...said.map(({ short }) => short)]).toEqual([customerId, ...answers]);
    const data = said.at(-1)?.envelope.data;
    if (data === undefined) continue;
    // One of each, which name each other.
    const [cards, accounts] = ofCondor(data);
    expect(data.boises.filter((one) => one === "condor")).toEqual(["condor"]);
    expect(cards).toEqual([{ id: cards[0]?.id, cFiBoisId: "condor", customerId, cFiAccountIds: [accounts[0]?.id] }]);
    expect(accounts).toMatchObject([{ customerId, cFiCardIds: [cards[0]?.id] }]);
    expect((await create({ customerId })).short).toBe("400 condorCustomerExist");
  }
});

describe("in words", () => {
  const refused = async (customerId: string) => {
    const { url } = await started();
    const { code, message, context } = (await (await caller(url)).create({ customerId })).envelope;
    return { code, message, context };
  };

  test("an individual that is not approved", async () => {
    const message = "For create customer KYC status must have APPROVED";
    const code = "badKYCStatus";
    expect(await refused("csta_Pending")).toEqual({ code, message, context: { kycStatus: "PENDING", action: "wait" } });
    expect(await refused("csta_WaitingData")).toEqual({
      code,
      message,
      context: { kycStatus: "WAITING-DATA", action: "supply data" },
    });
    expect(await refused("csta_Denied")).toEqual({ code, message, context: { kycStatus: "DENIED" } });
  });

  test("a business that is not approved", async () => {
    expect(await refused("csta_BusinessPending")).toEqual({
      code: "badKYBStatus",
      message: "For create customer KYB status must have APPROVED",
      context: { kycStatus: "PENDING", action: "wait" },
    });
  });
});

test("the British account is reached by sort code", async () => {
  const { url } = await started();
  const { envelope } = await (await caller(url)).create({ customerId: "csta_British" });
  expect(envelope.data?.accounts.map(({ routingParams }) => Object.keys(routingParams))).toEqual([["sortCode"]]);
});

test("whoever holds an ibis card and account keeps them", async () => {
  const { url } = await started();
  const { create, get } = await caller(url);
  const before = (await get("/card/list/csta_IbisHolder")).envelope.data?.cards;
  const { data } = (await create({ customerId: "csta_IbisHolder" })).envelope;
  expect(data?.boises).toEqual(["ibis", "condor"]);
  expect(data?.cards.map(({ cFiBoisId }) => cFiBoisId)).toEqual(["ibis", "condor"]);
  expect(data?.accounts.map(({ cFiBoisId }) => cFiBoisId)).toEqual(["ibis", "condor"]);
  expect(before).toEqual(data?.cards.slice(0, 1));
});

test("every product of the program shows its rule", async () => {
  const { url } = await started();
  const { create } = await caller(url);
  const attributes = { nameOnCard: "JESSIE U TESTMAN", designId: "1", addressType: "SECONDARY", issueType: "NEW" };
  const ask = async (customerId: string, more: object) =>
    (await create({ customerId, cardAttributes: { ...attributes, ...more } })).short;
  const jessie = "csta_MlNTVaPPqdvvl1swwSGbC";
  expect(await ask(jessie, { productID: "Gold" })).toBe("400 condorProgramNotSupported");
  expect(await ask(jessie, { productID: "Business_Debit_Card" })).toBe("400 condorProgramNotSupported");
  expect(await ask(jessie, { productID: "Retired_Debit_Card" })).toBe("400 condorProgramClosed");
  const physical = { productID: "Physical_Debit_Card" };
  expect(await ask(jessie, { ...physical, designId: "3" })).toBe("400 condorCardAttributesDesign");
  expect(await ask(jessie, { ...physical, cardShippingMethod: "Owl" })).toBe("400 condorCardAttributesShipping");
  expect(await ask(jessie, { ...physical, nameOnCard: "N".repeat(22) })).toBe("400 condorCardAttributesName");
  expect(await ask(jessie, { ...physical, reference: "ibisCard1" })).toBe("400 referenceExists");
  expect(await ask("csta_British", physical)).toBe("400 condorCardAttributesAddress");
  expect(await ask(jessie, { ...physical, cardShippingMethod: "Express" })).toBe("200");
  expect(await ask("csta_BusinessApproved", { productID: "Business_Debit_Card" })).toBe("200");
});
