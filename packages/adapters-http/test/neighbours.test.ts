import { expect, test } from "vitest";
import { business, person } from "./customers.js";
import { pageRequest } from "./page.js";
import { world } from "./world.js";

const withoutId = async (response: Response): Promise<string> =>
  (await response.text()).replace(/,"requestId":"[0-9a-f]{32}"/u, "");

test.each(["card", "account"])("an unknown customer, and what is no id, has an empty %s list", async (kind) => {
  const empty = JSON.stringify({ code: "0", data: { [`${kind}s`]: [] } });
  for (const id of ["csta_404", "nobody", "%00", "csta_%F0%9F%92%B3"])
    expect(await withoutId(await world().get(`/${kind}/list/${id}`))).toBe(empty);
});

test("another client's customer looks like one that does not exist", async () => {
  const of = world();
  await of.create(pageRequest);
  const headers = { "x-connectfi-token": await of.tokenFor(["read"], of.globex) };
  for (const route of ["/card/list", "/account/list", "/customer/kyc/status"]) {
    const ask = async (id: string) =>
      (await withoutId(await of.send("GET", `${route}/${id}`, { headers }))).replace(id, "");
    expect(await ask(pageRequest.customerId)).toBe(await ask("csta_404"));
  }
});

test("the lists show after a creation what its answer showed, and nothing before", async () => {
  const of = world();
  const list = async (kind: string) => withoutId(await of.get(`/${kind}/list/${pageRequest.customerId}`));
  expect(await list("card")).toBe('{"code":"0","data":{"cards":[]}}');
  const created = (await (await of.create(pageRequest)).json()) as { data: { cards: unknown; accounts: unknown } };
  const { cards, accounts } = created.data;
  expect(await list("card")).toBe(JSON.stringify({ code: "0", data: { cards } }));
  expect(await list("account")).toBe(JSON.stringify({ code: "0", data: { accounts } }));
});

test("the status of a customer shows the customer alone, before and after its creation", async () => {
  const of = world();
  const status = async () => withoutId(await of.get(`/customer/kyc/status/${pageRequest.customerId}`));
  const before = await status();
  const { cards: _, accounts: __, ...alone } = person(pageRequest.customerId);
  const expected = { code: "0", data: { customer: alone, kyc: { system: "condor", status: "APPROVED" } } };
  expect(before).toBe(JSON.stringify(expected).replaceAll('"value":"#########"', '"value":"*****####"'));
  await of.create(pageRequest);
  expect(await status()).toBe(before.replace('"boises":[]', '"boises":["condor"]'));
});

test.each(["PENDING", "WAITING_DATA", "WAITING-DATA", "DENIED", "New One"])(
  "the status %s keeps its spelling, for a business too",
  async (kycStatus) => {
    const of = world({ customers: [business("csta_1", { kycStatus })] });
    const { data } = (await (await of.get("/customer/kyc/status/csta_1")).json()) as {
      data: { customer: { kycStatus: string }; kyc: unknown };
    };
    expect(data.customer.kycStatus).toBe(kycStatus);
    expect(data.kyc).toEqual({ system: "condor", status: kycStatus });
  },
);

test("health needs no token", async () => {
  const response = await world().send("GET", "/health");
  expect(await withoutId(response)).toBe('{"code":"0","data":{"status":"ok"}}');
  expect(response.status).toBe(200);
});
