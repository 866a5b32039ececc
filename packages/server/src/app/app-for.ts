import {
  type CondorApp,
  type CondorAppOptions,
  condorApp,
  countedCreationQuota,
  hashedCredentials,
  type PasswordHash,
} from "@condor/adapters-http";
import { tracedCreate } from "@condor/adapters-opentelemetry";
import type { CardIssuer } from "@condor/core";
import type { Configuration } from "../configuration/configuration.js";
import type { Store } from "../store/store.js";
import { portsFor } from "./ports-for.js";

export interface AppParts extends Pick<CondorAppOptions, "clock" | "onAnswer" | "readiness" | "timings"> {
  readonly store: Store;
  readonly issuer: CardIssuer;
  readonly passwords: PasswordHash;
}

/** The routes over a store and an issuer, as the configuration says. */
export const appFor = (configuration: Configuration, parts: AppParts): CondorApp => {
  const { capacity, ...limits } = configuration.limits;
  const { deprecation, strictTransport, trustTraceparent } = configuration;
  const { store, issuer: _, passwords, ...rest } = parts;
  const { quota, metered } = countedCreationQuota({ clock: parts.clock, count: store.begun });
  const portsOf = portsFor(configuration, parts);
  return condorApp({
    ...rest,
    portsOf: (client) => {
      const ports = portsOf(client);
      return { ...ports, customers: metered(ports.customers) };
    },
    creationQuota: quota,
    credentials: hashedCredentials({ clients: store.logins, passwords }),
    tokens: store.tokens,
    deprecation,
    trustTraceparent,
    aroundCreate: tracedCreate,
    ...(strictTransport === undefined ? {} : { strictTransport }),
    capacity,
    limits,
  });
};
