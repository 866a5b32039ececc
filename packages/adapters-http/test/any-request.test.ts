import * as fc from "fast-check";
import { expect, test } from "vitest";
import { envelopeOf } from "./envelope.js";
import { pageRequest } from "./page.js";
import { world } from "./world.js";

const statusOf: Readonly<Record<string, number>> = { "0": 200, payloadTooLarge: 413 };

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("__proto__", "\ud800", "\u0000", -0, 1e308, ""),
);
const almost = (value: unknown) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: odd });
const { customerId, cardAttributes } = pageRequest;

/** Bodies like the page's, of which any part may be missing, replaced, or joined by another. */
const nearlyThePage = fc
  .tuple(
    fc.record(
      {
        customerId: almost(customerId),
        cardAttributes: fc.oneof(
          { weight: 1, arbitrary: odd },
          {
            weight: 9,
            arbitrary: fc.record(
              Object.fromEntries(Object.entries(cardAttributes).map(([key, value]) => [key, almost(value)])),
              { requiredKeys: [] },
            ),
          },
        ),
      },
      { requiredKeys: ["customerId"] },
    ),
    fc.option(fc.dictionary(fc.oneof(fc.string(), fc.constant("__proto__")), odd, { maxKeys: 2 }), {
      nil: {},
      freq: 3,
    }),
  )
  .map(([known, unknown]): unknown => ({ ...known, ...unknown }));

test("any JSON body gets an envelope and never a 5xx", { timeout: 60_000 }, async () => {
  const codes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(nearlyThePage, fc.jsonValue()), async (body) => {
      const response = await world().create(JSON.stringify(body));
      const { code } = envelopeOf(await response.text(), body);
      codes.add(code);
      expect(response.status).toBe(statusOf[code] ?? 400);
    }),
    { numRuns: 300 },
  );
  expect([...codes]).toEqual(expect.arrayContaining(["0", "requestValidateError"]));
});

test("any bytes get an envelope and never a 5xx", async () => {
  const of = world();
  const headers = { "Content-Type": "application/json", "x-connectfi-token": await of.tokenFor() };
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom("/condor/customer/create", "/auth/get-token"),
      async (bytes, path) => {
        const response = await of.send("POST", path, { headers, body: new Uint8Array(bytes) });
        expect(envelopeOf(await response.text()).code).toBe("requestValidateError");
        expect(response.status).toBe(400);
      },
    ),
  );
});

test("any path, method, token and type get an envelope and never a 5xx", { timeout: 60_000 }, async () => {
  const of = world();
  const good = await of.tokenFor();
  const path = fc.oneof(
    fc.webPath(),
    fc.constantFrom("/health", "/auth/get-token", "/condor/customer/create"),
    fc
      .tuple(fc.constantFrom("/card/list/", "/account/list/", "/customer/kyc/status/"), fc.webSegment())
      .map((parts) => parts.join("")),
  );
  const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  const token = fc.oneof(fc.constant(good), fc.string({ unit: "grapheme-ascii" }));
  const type = fc.oneof(fc.constant("application/json"), fc.string({ unit: "grapheme-ascii" }));
  await fc.assert(
    fc.asyncProperty(path, method, token, type, async (to, how, secret, media) => {
      const response = await of.send(how, to, { headers: { "x-connectfi-token": secret, "Content-Type": media } });
      expect(response.status).toBeLessThan(500);
      const text = await response.text();
      expect(text === "").toBe(how === "HEAD");
      if (how !== "HEAD") envelopeOf(text);
    }),
    { numRuns: 500 },
  );
});
