import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { cardIssuerApp } from "@condor/adapters-http";
import { memoryCardIssuer } from "@condor/adapters-memory";
import { secret } from "@condor/core";
import { getRequestListener } from "@hono/node-server";
import { expect, onTestFinished, test, vi } from "vitest";
import { listening } from "./condor-process.js";
import { attributesOf, customerLines, program } from "./increase/customers.js";
import { fetched } from "./fetched.js";
import { fileOf, jsonFileOf } from "./json-file.js";
import { said } from "./said.js";
import { servedEnvironment } from "./served.js";

vi.setConfig({ testTimeout: 60_000 });

const token = "0123456789abcdef";
const headers = { "Content-Type": "application/json" };

const issuerService = async () => {
  const issuer = memoryCardIssuer();
  const answer = getRequestListener(cardIssuerApp(issuer, { token: secret(token) }).fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { issuer, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const environmentWith = async (url: string) => ({
  ...(await servedEnvironment()),
  CONDOR_ISSUER: "http",
  CONDOR_ISSUER_URL: url,
  CONDOR_ISSUER_TOKEN: token,
  CONDOR_SANDBOX_CLIENT: "off",
  CONDOR_PROGRAM: jsonFileOf(program),
});

test("a service of one's own opens accounts and issues cards, and its books agree with the store", async () => {
  const { issuer, url } = await issuerService();
  const environment = await environmentWith(url);
  const password = (await said(["clients", "add", "acme", "--scopes", "create,read"], environment)).stdout.trim();
  await said(["customers", "import", fileOf(customerLines), "--client", "acme"], environment);
  const node = await listening(environment);
  expect(node.stdout()).toContain(`The issuer is the service at ${url}`);

  const login = { method: "POST", headers, body: JSON.stringify({ user: { login: "acme", password } }) };
  const { data } = (await (await fetched(`${node.url}/auth/get-token`, login)).json()) as { data: { token: string } };
  const create = async (customerId: string): Promise<number> => {
    const body = JSON.stringify({ customerId, cardAttributes: attributesOf(customerId) });
    const asked = { method: "POST", headers: { ...headers, "x-connectfi-token": data.token }, body };
    return (await fetched(`${node.url}/condor/customer/create`, asked)).status;
  };
  expect([await create("csta_PersonVirtual"), await create("csta_FirmPlastic")]).toEqual([200, 200]);
  expect(await create("csta_PersonVirtual")).toBe(400);
  node.kill("SIGTERM");
  await node.ended;

  expect(issuer.ledger().map(({ step, customerId }) => `${customerId} ${step}`)).toEqual([
    "csta_PersonVirtual account",
    "csta_PersonVirtual card",
    "csta_FirmPlastic account",
    "csta_FirmPlastic card",
  ]);
  const { code, stdout } = await said(["reconcile"], environment);
  expect([code, stdout]).toEqual([0, "2 creations and 4 lines of the books compared: no difference.\n"]);
  expect(node.stdout() + node.stderr()).not.toContain(token);
});

test("a server does not start where the issuer does not tell its terms, and says what to look at", async () => {
  const { url } = await issuerService();
  const environment = { ...(await environmentWith(url)), CONDOR_ISSUER_TOKEN: "another" };
  const { code, stderr } = await said(["recover"], environment);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^condor: the issuer at CONDOR_ISSUER_URL=\S+ does not tell its terms \(.*401.*\)\. Check/u);
  // What is the store's alone does not wait for the issuer.
  const rotated = { code: 0, stdout: "0 records are under the first key now.\n", stderr: "" };
  expect(await said(["keys", "rotate"], environment)).toEqual(rotated);
});
