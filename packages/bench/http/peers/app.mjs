import { createServer } from "node:http";
import { condorApp, memoryCredentials, memoryTokenStore } from "@condor/adapters-http";
import { memoryCardIssuer, memoryCustomerRepository, systemClock, uuidV7IdGenerator } from "@condor/adapters-memory";
import { ClientId, Customer, list, parse, secret } from "@condor/core";
import { getRequestListener } from "@hono/node-server";
import { program } from "../../postgres/people.mjs";
import { login } from "../login.mjs";

const must = (either) => {
  if (either._tag === "Left") throw new Error(JSON.stringify(either.left));
  return either.right;
};

/** Condor's routes as a service embeds them: in memory, on node-server, and nothing around them. */
export const app = (_, people) => {
  const client = must(parse(ClientId)("bench"));
  const customers = memoryCustomerRepository(client, must(parse(list(Customer))(people)));
  const ports = { customers, ids: uuidV7IdGenerator(), issuer: memoryCardIssuer(), clock: systemClock, program };
  const { fetch } = condorApp({
    portsOf: () => ports,
    credentials: memoryCredentials([
      { login: login.login, password: secret(login.password), client, scopes: ["create", "read"] },
    ]),
    tokens: memoryTokenStore(systemClock),
    clock: systemClock,
    deprecation: { since: 1_704_067_200 },
    limits: { rates: {} },
  });
  const answer = getRequestListener((request) => fetch(request));
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server.address().port));
  });
};
