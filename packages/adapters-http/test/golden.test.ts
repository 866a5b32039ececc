import { memoryCardIssuer } from "@condor/adapters-memory";
import { expect, test } from "vitest";
import { business } from "./customers.js";
import { pageAnswer, pageCustomer, pageRequest } from "./page.js";
import { everything, world } from "./world.js";

/** What differs from run to run, and what the page itself has only placeholders for. */
const likeThePage = (text: string): string =>
  text
    .replaceAll(/(crda|acca)_[0-9a-zA-Z]{1,22}/gu, "$1_")
    .replace(/"requestId":"[0-9a-f]{32}"/u, '"requestId":"requestId"')
    .replace(/"accountNumber":"[0-9]+"/u, '"accountNumber":"##############"')
    .replace(/"routingNumber":"[0-9]{9}"/u, '"routingNumber":"#########"');

test("the page's request gets the page's answer, key for key, where documents may be seen", async () => {
  const response = await world().create(pageRequest, [...everything, "pii:read"]);
  expect(likeThePage(await response.text())).toBe(pageAnswer);
  expect(response.status).toBe(200);
});

test("the page's request gets the page's answer with masked documents otherwise", async () => {
  const response = await world().create(pageRequest);
  expect(likeThePage(await response.text())).toBe(pageAnswer.replaceAll('"value":"#########"', '"value":"*****####"'));
  expect(response.status).toBe(200);
});

test("a request without card attributes gets the program's default product", async () => {
  const response = await world().create({ customerId: pageRequest.customerId });
  expect(likeThePage(await response.text())).toBe(pageAnswer.replaceAll('"value":"#########"', '"value":"*****####"'));
});

test("the page's headers and request body, as printed, are accepted", async () => {
  const of = world();
  const response = await of.send("POST", "/condor/customer/create", {
    headers: { "content-type": "application/json", "X-CONNECTFI-TOKEN": await of.tokenFor() },
    body: JSON.stringify(pageRequest, undefined, 4),
  });
  expect(response.status).toBe(200);
});

test("a business passes through with its own fields, and its status is called kycStatus", async () => {
  const of = world({ customers: [business(pageRequest.customerId)] });
  const text = await (await of.create(pageRequest, [...everything, "pii:read"])).text();
  const expected = pageAnswer
    .replace('"customerType":"individual"', '"customerType":"business"')
    .replace(JSON.stringify(pageCustomer.customer), JSON.stringify(business("csta_1").customer));
  expect(likeThePage(text)).toBe(expected);
});

test("cards and accounts of other back offices stay, before the new ones, and no card shows its reference", async () => {
  const old = {
    boises: ["ibis"],
    cards: [
      {
        id: "crda_9",
        cFiBoisId: "ibis",
        customerId: pageRequest.customerId,
        cFiAccountIds: ["acca_9"],
        reference: "old1",
      },
    ],
    accounts: [
      {
        id: "acca_9",
        cFiBoisId: "ibis",
        accountNumber: "1234",
        customerId: pageRequest.customerId,
        cFiCardIds: ["crda_9"],
        routingParams: { iban: "DE02120300000000202051", bic: "BYLADEM1001", branch: "7" },
      },
    ],
  };
  const of = world({ customers: [{ ...pageCustomer, ...old }], ports: { issuer: memoryCardIssuer() } });
  const { data } = (await (await of.create(pageRequest)).json()) as { data: typeof old };
  expect(data.boises).toEqual(["ibis", "condor"]);
  expect(data.cards.map(({ cFiBoisId }) => cFiBoisId)).toEqual(["ibis", "condor"]);
  const { reference: _, ...shown } = old.cards[0] ?? {};
  expect(JSON.stringify(data.cards[0])).toBe(JSON.stringify(shown));
  expect(Object.keys(data.cards[1] ?? {})).toEqual(["id", "cFiBoisId", "customerId", "cFiAccountIds"]);
  expect(JSON.stringify(data.accounts[0])).toBe(JSON.stringify(old.accounts[0]));
});
