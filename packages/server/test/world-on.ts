import { systemClock } from "@condor/adapters-memory";
import type { PostgresStore, Row } from "@condor/adapters-postgres";
import {
  type CardIssuer,
  create,
  type CreateError,
  CustomerId,
  type Milliseconds,
  type Opened,
  type Ports,
} from "@condor/core";
import type { Either } from "fp-ts/lib/Either.js";
import { onTestFinished } from "vitest";
import { configuration } from "../src/configuration/configuration.js";
import { sandboxIssuerFor } from "../src/sandbox/sandbox-issuer-for.js";
import { portsFor } from "../src/app/ports-for.js";
import { openStore } from "../src/store/open-store.js";
import { seed } from "../src/store/seed.js";
import type { Store } from "../src/store/store.js";
import { done, type ServedEnvironment } from "./served.js";

const anHour: Milliseconds = 3_600_000;

export interface World {
  readonly ports: Ports;
  readonly durable: PostgresStore;
  readonly clients: Store["clients"];
  /** What a request was answered, an hour ago unless told, by the sandbox's issuer unless it is another one. */
  readonly created: (
    customerId: string,
    issuer?: CardIssuer,
    ago?: Milliseconds,
  ) => Promise<Either<CreateError, Opened>>;
  readonly rows: (text: string, ...values: ReadonlyArray<string>) => Promise<ReadonlyArray<Row>>;
}

export const idOf = (text: string): CustomerId => {
  if (!CustomerId.is(text)) throw new Error(`${text} is no customer id`);
  return text;
};

/** A node of these variables, in this process, with the sandbox's customers. */
export const worldOn = async (environment: ServedEnvironment): Promise<World> => {
  const given = await done(configuration(environment));
  const store = await done(openStore(given, systemClock));
  onTestFinished(store.close);
  const { durable } = store;
  if (durable === undefined) throw new Error("a world lasts");
  await done(seed(given, durable));
  const issuer = await done(sandboxIssuerFor(store));
  const ports = portsFor(given, { store, issuer, clock: systemClock })(given.client);
  let statements = 0;
  return {
    ports,
    durable,
    clients: store.clients,
    created: (customerId, other = issuer, ago = anHour) => {
      const clock = { ...systemClock, now: () => systemClock.now() - ago };
      return create({ ...ports, issuer: other, clock })({ customerId: idOf(customerId) })();
    },
    rows: (text, ...values) => {
      statements += 1;
      return done(durable.database.query({ name: `world_${statements}`, text, values }));
    },
  };
};
