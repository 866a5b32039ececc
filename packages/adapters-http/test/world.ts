import {
  type CondorApp,
  type CondorAppOptions,
  type Credential,
  condorApp,
  memoryCredentials,
  memoryTokenStore,
  type Observation,
  type Scope,
} from "@condor/adapters-http";
import {
  manualClock,
  memoryCardIssuer,
  memoryCustomerRepository,
  sequentialIdGenerator,
} from "@condor/adapters-memory";
import { CardProgram, ClientId, Customer, type Ports, secret } from "@condor/core";
import { assertDocumented } from "./judge.js";
import { pageCustomer } from "./page.js";
import { program } from "./program.js";
import { read } from "./read.js";

export const start = Date.UTC(2026, 0, 15, 12);
export const everything: ReadonlyArray<Scope> = ["create", "read", "operate"];
const acme = read(ClientId, "acme");
const globex = read(ClientId, "globex");

interface WorldOptions extends Partial<CondorAppOptions> {
  readonly customers?: ReadonlyArray<unknown>;
  readonly ports?: Partial<Ports>;
  readonly credentials?: CondorAppOptions["credentials"];
}

const logins: ReadonlyArray<Credential> = [
  { login: "acme", password: secret("correct horse"), client: acme, scopes: everything },
];

/** The app over memory, with the page's customer unless told; a second client, globex, has no customers. */
export const world = ({ customers = [pageCustomer], ports: own = {}, ...options }: WorldOptions = {}) => {
  const clock = options.clock ?? manualClock(start);
  const tokens = options.tokens ?? memoryTokenStore(clock);
  const observations: Observation[] = [];
  const ports: Ports = {
    customers: memoryCustomerRepository(
      acme,
      customers.map((customer) => read(Customer, customer)),
    ),
    ids: sequentialIdGenerator(),
    issuer: memoryCardIssuer(),
    clock,
    program: read(CardProgram, program),
    ...own,
  };
  const empty: Ports = { ...ports, customers: memoryCustomerRepository(globex, []) };
  const { fetch, refuse } = condorApp({
    portsOf: (client) => (client === acme ? ports : empty),
    credentials: memoryCredentials(logins),
    deprecation: { since: 1_688_169_600 },
    onAnswer: (observation) => observations.push(observation),
    ...options,
    tokens,
    clock,
  });
  // Whatever a test is about: its answers are as the document tells them.
  const app: CondorApp = {
    refuse,
    fetch: async (request, peer) => {
      const response = await fetch(request, peer);
      await assertDocumented(request, response);
      return response;
    },
  };
  const tokenFor = async (scopes: ReadonlyArray<Scope> = everything, client = acme): Promise<string> => {
    const issued = await tokens.issue({ client, scopes })();
    if (issued._tag === "Left") throw new Error("no token");
    return issued.right.token.reveal();
  };
  const send = (method: string, path: string, init: RequestInit = {}): Promise<Response> =>
    app.fetch(new Request(`https://condor.invalid${path}`, { method, ...init }));
  const get = async (path: string, scopes = everything): Promise<Response> =>
    send("GET", path, { headers: { "x-connectfi-token": await tokenFor(scopes) } });
  const create = async (body: unknown, scopes = everything, headers: Record<string, string> = {}): Promise<Response> =>
    send("POST", "/condor/customer/create", {
      headers: { "Content-Type": "application/json", "x-connectfi-token": await tokenFor(scopes), ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return { app, clock, ports, observations, tokenFor, send, get, create, globex };
};
export type World = ReturnType<typeof world>;
