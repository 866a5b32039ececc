// An issuer's service in a process of its own: `node issuer.mjs TOKEN`. It counts what it is asked, at /calls.
import { createServer } from "node:http";
import { cardIssuerApp } from "@condor/adapters-http";
import { memoryCardIssuer } from "@condor/adapters-memory";
import { secret } from "@condor/core";
import { getRequestListener } from "@hono/node-server";

const { fetch } = cardIssuerApp(memoryCardIssuer(), { token: secret(process.argv[2]) });
let calls = 0;
const answer = getRequestListener((request) => {
  if (request.url.endsWith("/calls")) return Response.json({ calls });
  if (request.method === "POST") calls += 1;
  return fetch(request);
});
const server = createServer((request, response) => void answer(request, response));
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`listens on http://127.0.0.1:${server.address().port}\n`);
});
process.stdin.resume().on("end", () => process.exit(0));
