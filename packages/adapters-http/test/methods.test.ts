import { expect, test } from "vitest";
import { codeOf } from "./answered.js";
import { world } from "./world.js";

const gets = ["/health", "/customer/kyc/status/csta_1", "/card/list/csta_1", "/account/list/csta_1"];
const posts = ["/condor/customer/create", "/auth/get-token"];

test.each(gets)("HEAD %s answers as GET does, without the body", async (path) => {
  const of = world({ limits: { rates: {} } });
  const headers = { "x-connectfi-token": await of.tokenFor() };
  const head = await of.send("HEAD", path, { headers });
  const get = await of.send("GET", path, { headers });
  expect(head.status).toBe(get.status);
  expect([...head.headers]).toEqual([...get.headers]);
  expect(await head.text()).toBe("");
});

test("HEAD without a token is unauthorized", async () => {
  expect((await world().send("HEAD", "/card/list/csta_1")).status).toBe(401);
});

test.each([...gets, ...posts])("every other method on %s is not allowed, and told which are", async (path) => {
  const allow = posts.includes(path) ? "POST" : "GET, HEAD";
  for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE"]) {
    const response = await world().send(method, path);
    const isAllowed = allow.split(", ").includes(method);
    expect(response.status === 405, `${method} ${path}`).toBe(!isAllowed);
    expect(response.headers.get("Allow"), `${method} ${path}`).toBe(isAllowed ? null : allow);
  }
});

test.each([
  "/",
  "/condor",
  "/condor/customer/create/",
  "/CONDOR/customer/create",
  "//health",
  "/card/list",
  "/card/list/",
])("%s is no route", async (path) => {
  for (const method of ["GET", "POST", "OPTIONS"])
    expect(await codeOf(await world().send(method, path))).toBe("routeNotFound");
});

test("a query changes no route", async () => {
  expect((await world().send("GET", "/health?verbose=1#top")).status).toBe(200);
});
