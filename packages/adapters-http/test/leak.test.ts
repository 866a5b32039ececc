import { memoryCardIssuer } from "@condor/adapters-memory";
import { ClientId, type OutcomeUnknown, type StorageUnavailable } from "@condor/core";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import { expect, test } from "vitest";
import { envelopeOf } from "./envelope.js";
import { pageRequest } from "./page.js";
import { read } from "./read.js";
import { throws } from "./throws.js";
import { everything, type World, world } from "./world.js";

const secrets = ["select * from condor", "hunter2", "10.1.2.3", "node_modules", "at Object.", "123-45-6789"];

/** As rich as errors come: query, parameters, address, password, stack, cause. */
const rich = (): Error => {
  const cause = Object.assign(new Error("connect ECONNREFUSED 10.1.2.3:5432"), { password: "hunter2" });
  const error = new Error("select * from condor.customer where ssn = '123-45-6789'", { cause });
  error.stack = `${error.message}\n    at Object.query (/srv/node_modules/pg/lib/client.js:1:1)`;
  return Object.assign(error, { parameters: ["123-45-6789"], detail: "hunter2" });
};

const cause = secrets.join("; ");
const away: StorageUnavailable = { _tag: "StorageUnavailable", cause };
const unknown: OutcomeUnknown = { _tag: "OutcomeUnknown", cause };

const grant = { client: read(ClientId, "acme"), scopes: everything };
const tokens = { issue: () => TE.left(away), find: () => TE.right(O.some(grant)), revoke: () => TE.left(away) };
const { ports } = world();
const of = (options: Parameters<typeof world>[0]): World => world({ tokens, ...options });

/** Worlds in which a port fails in this way. */
const failing = (fail: () => () => Promise<never>): ReadonlyArray<World> => [
  of({ tokens: { issue: fail, find: fail, revoke: fail } }),
  of({ credentials: { verify: fail } }),
  of({ ports: { customers: { ...ports.customers, find: fail } } }),
  of({ ports: { customers: { ...ports.customers, begin: fail } } }),
  of({ ports: { customers: { ...ports.customers, advance: fail } } }),
  of({ ports: { issuer: { ...memoryCardIssuer(), openAccount: fail } } }),
  of({ ports: { issuer: { ...memoryCardIssuer(), issueDebitCard: fail } } }),
  of({ portsOf: throws(rich()) }),
  of({ limits: { limiter: { take: fail } } }),
];

const worlds: ReadonlyArray<World> = [
  ...failing(throws(rich())),
  ...failing(() => () => Promise.reject(rich())),
  of({ tokens: { issue: () => TE.left(away), find: () => TE.left(away), revoke: () => TE.left(away) } }),
  of({ ports: { customers: { ...ports.customers, find: () => TE.left(away) } } }),
  of({ ports: { issuer: { ...memoryCardIssuer(), openAccount: () => TE.left(unknown) } } }),
];

const json = { "Content-Type": "application/json", "x-connectfi-token": "t" };
const login = JSON.stringify({ user: { login: "acme", password: "correct horse" } });

const answersOf = ({ send }: World): Promise<ReadonlyArray<Response>> =>
  Promise.all([
    send("POST", "/auth/get-token", { headers: json, body: login }),
    send("POST", "/condor/customer/create", { headers: json, body: JSON.stringify(pageRequest) }),
    send("GET", `/customer/kyc/status/${pageRequest.customerId}`, { headers: json }),
    send("GET", `/card/list/${pageRequest.customerId}`, { headers: json }),
  ]);

test.each(worlds.map((one, at) => ({ one, at })))(
  "whatever a port throws or says, nothing of it is in an answer or an observation ($at)",
  async ({ one }) => {
    const answers = await answersOf(one);
    expect(answers.some(({ status }) => status >= 500)).toBe(true);
    for (const response of answers) {
      const text = await response.text();
      envelopeOf(text);
      const all = `${text}${JSON.stringify([...response.headers])}${JSON.stringify(one.observations)}`;
      for (const secret of secrets) expect(all).not.toContain(secret);
    }
  },
);
