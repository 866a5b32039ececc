import { expect, test } from "vitest";
import { business, person } from "./customers.js";
import { everything, world } from "./world.js";

const scopes = [
  { who: "a client without pii:read", granted: everything, shown: ["*****6789", "****4567"] },
  { who: "a client with pii:read", granted: [...everything, "pii:read"], shown: ["123456789", "X1234567"] },
] as const;

const documents = /"value":"([^"]+)"/gu;
const valuesIn = (text: string) => Array.from(text.matchAll(documents), ([, value]) => value);

test.each(scopes)(
  "$who sees the documents of a business and its representatives so: $shown",
  async ({ granted, shown }) => {
    const of = world({ customers: [business("csta_1")] });
    const status = await of.get("/customer/kyc/status/csta_1", granted);
    expect(valuesIn(await status.text())).toEqual(shown);
    const created = await of.create({ customerId: "csta_1" }, granted);
    expect(valuesIn(await created.text())).toEqual(shown);
  },
);

test("a document of four characters or fewer is masked whole", async () => {
  const profile = {
    identificationDocuments: [
      { type: "SSN", value: "1234" },
      { value: "", type: "SSN" },
    ],
  };
  const of = world({ customers: [person("csta_1", { customer: profile })] });
  const text = await (await of.get("/customer/kyc/status/csta_1")).text();
  expect(text).toContain('"identificationDocuments":[{"type":"SSN","value":"****"},{"value":"","type":"SSN"}]');
});

test("masking changes nothing else, and no order of keys", async () => {
  const of = world({ customers: [business("csta_1")] });
  const masked = await (await of.get("/customer/kyc/status/csta_1")).text();
  const whole = await (await of.get("/customer/kyc/status/csta_1", [...everything, "pii:read"])).text();
  const without = (text: string) => text.replaceAll(documents, "").replace(/"requestId":"\w+"/u, "");
  expect(without(masked)).toBe(without(whole));
});
