import { type CondorApp, memoryTokenStore, type Observation } from "@condor/adapters-http";
import { manualClock, magicScript, memoryCardIssuer, memoryCustomerRepository } from "@condor/adapters-memory";
import type { CardIssuer, ClientId, CustomerRepository } from "@condor/core";
import * as O from "fp-ts/lib/Option.js";
import { pipe } from "fp-ts/lib/function.js";
import * as TE from "fp-ts/lib/TaskEither.js";
import { type Configuration, configuration } from "../../src/configuration/configuration.js";
import { appFor } from "../../src/app/app-for.js";
import type { Logins } from "../../src/store/logins.js";
import { memoryStore } from "../../src/store/memory-store.js";
import type { Store } from "../../src/store/store.js";
import { quickHash } from "../clients/quick-hash.js";
import { acme, actors, customersOf, globex, initech, passwordOf } from "./cast.js";
import { leaksOf, type Planted, plantedIn } from "./secrets.js";

const start = Date.UTC(2026, 0, 15, 12);
const ttl = 60 * 60_000;

/** A mutant, for a proof that it is noticed. */
export type Change = (app: CondorApp) => CondorApp;

const done = async <A>(task: TE.TaskEither<unknown, A>): Promise<A> => {
  const answer = await task();
  if (answer._tag === "Left") throw new Error(JSON.stringify(answer.left));
  return answer.right;
};

/** What is new for every batch, so that each can be repeated alone: the customers, and the issuer's books. */
const renewable = () => {
  const fresh = () => ({
    issuer: memoryCardIssuer({ script: magicScript }),
    customers: new Map<ClientId, CustomerRepository>(
      [acme, globex].map((one) => [one, memoryCustomerRepository(one, customersOf(one))]),
    ),
  });
  let now = fresh();
  const nobodys = memoryCustomerRepository(initech, []);
  const issuer: CardIssuer = {
    ...now.issuer,
    openAccount: (...given) => now.issuer.openAccount(...given),
    issueDebitCard: (...given) => now.issuer.issueDebitCard(...given),
    findByKey: (...given) => now.issuer.findByKey(...given),
    books: (...given) => now.issuer.books(...given),
  };
  const of = (client: ClientId): CustomerRepository => now.customers.get(client) ?? nobodys;
  return { issuer, of, renew: () => (now = fresh()) };
};

const withDisabled = ({ find, ...logins }: Logins): Logins => ({
  ...logins,
  find: (login) =>
    pipe(find(login), TE.map(O.map((one) => (one.client === initech ? { ...one, isDisabled: true } : one)))),
});

const storeOf = (clock: ReturnType<typeof manualClock>, of: Store["customersOf"]): Store => {
  const store = memoryStore({ client: acme, customers: [], clock, tokenTtl: ttl });
  const logins = withDisabled(store.logins);
  // Of a client that is registered the registered scopes count: an actor's are its token's.
  const clients = { find: (login: string) => pipe(logins.find(login), TE.map(O.filter((one) => one.isDisabled))) };
  return { ...store, logins, customersOf: of, tokens: memoryTokenStore(clock, { ttl, clients }) };
};

const entered = async ({ logins }: Store): Promise<void> => {
  for (const client of [acme, globex, initech])
    await done(logins.add({ client, password: `$quick$v=1$${passwordOf(client)}`, scopes: ["create", "read"] }));
};

/** Tokens of the actors whose tokens are expired by the time that they are used, or of the others; by their words. */
const issued = async ({ tokens }: Store, isExpired: boolean): Promise<ReadonlyArray<readonly [string, string]>> =>
  Promise.all(
    actors
      .filter((actor) => (actor.isExpired ?? false) === isExpired)
      .map(async ({ token, client, scopes }) => {
        const { token: text } = await done(tokens.issue({ client, scopes }));
        return [token, text.reveal()] as const;
      }),
  );

const planted = (tokens: ReadonlyMap<string, string>): ReadonlyArray<Planted> => [
  ...[...tokens].map(([word, text]) => ({ what: `the token ${word}`, text })),
  ...[acme, globex, initech].map((one) => ({ what: `the password of ${one}`, text: passwordOf(one) })),
  ...[acme, globex].flatMap(plantedIn),
];

const configured = (): Promise<Configuration> =>
  done(configuration({ DATABASE_URL: "memory:", CONDOR_SANDBOX_CLIENT: "off" }));

const toldTokens = (store: Store, clock: ReturnType<typeof manualClock>) => {
  let tokens: ReadonlyMap<string, string> = new Map();
  return {
    /** The token that a word stands for; any other text is what it is. */
    spoken: (text: string) => tokens.get(text) ?? text,
    /** Told of whatever can be read: which secrets are in it. */
    leaks: () => leaksOf(planted(tokens)),
    renew: async () => {
      const old = await issued(store, true);
      clock.advance(ttl)();
      tokens = new Map([...old, ...(await issued(store, false))]);
    },
  };
};

/** The server's own routes over memory, with two clients whose customers have secrets; and a clock that stands still. */
export const stage = async (change: Change = (same) => same) => {
  const clock = manualClock(start);
  const given = await configured();
  const { issuer, of, renew } = renewable();
  const store = storeOf(clock, of);
  await entered(store);
  const tokens = toldTokens(store, clock);
  const observations: Observation[] = [];
  const onAnswer = (observation: Observation): void => void observations.push(observation);
  return {
    ...tokens,
    app: change(appFor(given, { store, issuer, passwords: quickHash, clock, onAnswer })),
    given,
    clock,
    /** What was observed since this was asked last. */
    observed: () => observations.splice(0),
    /** New customers, books and tokens: as if nothing had been asked yet. */
    renew: async () => {
      renew();
      observations.splice(0);
      await tokens.renew();
    },
  };
};
export type FuzzStage = Awaited<ReturnType<typeof stage>>;
