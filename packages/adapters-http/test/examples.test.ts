import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

interface Login {
  readonly data: { readonly token: string };
}

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("PORT", "0");
});
afterEach(() => vi.unstubAllEnvs());

const hosts = [
  { name: "bare node:http", load: () => import("../examples/node-http.js"), under: "", rest: "routeNotFound" },
  { name: "Express", load: () => import("../examples/express.js"), under: "/cards", rest: "the rest of your service" },
  { name: "Fastify", load: () => import("../examples/fastify.js"), under: "", rest: "the rest of your service" },
];

const started = async (server: Server): Promise<string> => {
  if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test.each(hosts)("the example for $name creates an account and a card", async ({ load, under, rest }) => {
  const { server } = await load();
  const origin = await started(server);
  const post = (path: string, body: string | ReadableStream, token = "") =>
    fetch(`${origin}${under}${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "x-connectfi-token": token },
      body,
      duplex: "half",
    } as RequestInit);
  const login = await post("/auth/get-token", JSON.stringify({ user: { login: "acme", password: "s3cret" } }));
  const { token } = ((await login.json()) as Login).data;
  const body = JSON.stringify({ customerId: "csta_6clNH3W2pBehujY8mpTCU8" });

  const tooLarge = await post("/condor/customer/create", new Blob([" ".repeat(20_000)]).stream(), token);
  expect(tooLarge.status).toBe(413);

  const created = await post("/condor/customer/create", body, token);
  expect(created.status).toBe(200);
  expect(await created.text()).toContain('"boises":["condor"]');

  const list = await fetch(`${origin}${under}/card/list/csta_6clNH3W2pBehujY8mpTCU8`, { method: "OPTIONS" });
  expect([list.status, list.headers.get("Allow")]).toEqual([405, "GET, HEAD"]);
  const head = await fetch(`${origin}${under}/health`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect(await (await fetch(origin)).text()).toContain(rest);
  await new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });
});

test("the example without a server creates an account and a card", async () => {
  const { created } = await import("../examples/direct.js");
  expect(created.status).toBe(200);
  expect(await created.text()).toContain('"boises":["condor"]');
});

test("the example of the client creates once, and is told so", async () => {
  const { told } = await import("../examples/client.js");
  expect(told).toEqual(["condor", "AlreadyCreated"]);
});
