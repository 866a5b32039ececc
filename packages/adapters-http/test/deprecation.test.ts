import { expect, test } from "vitest";
import { pageRequest } from "./page.js";
import { throws } from "./throws.js";
import { everything, type World, world } from "./world.js";

const ways: ReadonlyArray<readonly [number, (of: World) => Promise<Response>]> = [
  [200, (of) => of.create(pageRequest)],
  [400, (of) => of.create({})],
  [401, (of) => of.send("POST", "/condor/customer/create")],
  [403, (of) => of.create(pageRequest, ["read"])],
  [405, (of) => of.send("OPTIONS", "/condor/customer/create")],
  [413, (of) => of.create(" ".repeat(20_000))],
  [415, (of) => of.create("", everything, { "Content-Type": "text/html" })],
  [500, () => world({ portsOf: throws(new Error("no ports")) }).create(pageRequest)],
];

test.each(ways)(
  "an answer %i of the deprecated route says since when, and what comes after it",
  async (status, ask) => {
    const response = await ask(world());
    expect(response.status).toBe(status);
    expect(response.headers.get("Deprecation")).toBe("@1688169600");
    expect(response.headers.get("Link")).toBe('</ibis/debit-card/add>; rel="successor-version"');
    expect(response.headers.get("Sunset")).toBeNull();
  },
);

test("the day that the route goes is told once it is known", async () => {
  const of = world({ deprecation: { since: 1_688_169_600, sunset: 1_830_297_599 } });
  expect((await of.create({})).headers.get("Sunset")).toBe("Fri, 31 Dec 2027 23:59:59 GMT");
});

test.each(["/health", "/card/list/csta_1", "/account/list/csta_1", "/customer/kyc/status/csta_1", "/nowhere"])(
  "%s is not deprecated",
  async (path) => {
    const response = await world().get(path);
    for (const header of ["Deprecation", "Link", "Sunset"]) expect(response.headers.get(header)).toBeNull();
  },
);
