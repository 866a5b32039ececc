import { memoryCardIssuer, memoryCustomerRepository, systemClock, uuidV7IdGenerator } from "@condor/adapters-memory";
import { condorApp, memoryCredentials, memoryTokenStore } from "@condor/adapters-http";
import { admit, ClientId, secret } from "@condor/core";
import { left, right } from "fp-ts/lib/TaskEither.js";

const client = ["acme"].find(ClientId.is);
const headers = { "Content-Type": "application/json" };
const url = (path) => `https://condor.invalid${path}`;

const appThatDecides = (decision) => {
  const customers = memoryCustomerRepository(client);
  const ports = { customers, ids: uuidV7IdGenerator(), issuer: memoryCardIssuer(), clock: systemClock };
  return condorApp({
    portsOf: () => ports,
    credentials: memoryCredentials([{ login: "acme", password: secret("s3cret"), client, scopes: ["create"] }]),
    tokens: memoryTokenStore(systemClock),
    clock: systemClock,
    deprecation: { since: 0 },
    aroundCreate: () => () => (decision._tag === "Left" ? left(decision.left) : right(decision.right)),
  });
};

const post = (app, path, body, more) =>
  app.fetch(new Request(url(path), { method: "POST", headers: { ...headers, ...more }, body: JSON.stringify(body) }));

/** What the routes answer to a request that is refused, by the app that is shipped: status, and the body's members. */
export const onWire = async ({ customer, ...facts }) => {
  const app = appThatDecides(admit({ customer, ...facts }));
  const user = { login: "acme", password: "s3cret" };
  const { data } = await (await post(app, "/auth/get-token", { user })).json();
  const body = { customerId: customer.customerId };
  const answer = await post(app, "/condor/customer/create", body, { "x-connectfi-token": data.token });
  const { requestId: _, ...rest } = await answer.json();
  return { status: answer.status, ...rest };
};
