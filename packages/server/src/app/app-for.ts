import {
  type CondorApp,
  type CondorAppOptions,
  condorApp,
  countedCreationQuota,
  hashedCredentials,
  type PasswordHash,
} from "@condor/adapters-http";
import { uuidV7IdGenerator } from "@condor/adapters-memory";
import { tracedCreate, tracedPorts } from "@condor/adapters-opentelemetry";
import type { CardIssuer, ClientId, Ports } from "@condor/core";
import type { Configuration } from "../configuration/configuration.js";
import type { Store } from "../store/store.js";

export interface SandboxOptions extends Pick<CondorAppOptions, "clock" | "onAnswer" | "readiness" | "timings"> {
  readonly store: Store;
  readonly issuer: CardIssuer;
  readonly passwords: PasswordHash;
}

/** What the use cases of each client run on. */
export const sandboxPorts = (
  { program }: Pick<Configuration, "program">,
  { store, issuer, clock }: Pick<SandboxOptions, "store" | "issuer" | "clock">,
): ((client: ClientId) => Ports) => {
  const ids = uuidV7IdGenerator(clock);
  return (client) => tracedPorts({ customers: store.customersOf(client), ids, issuer, clock, program });
};

/** The routes over a store and an issuer that does what the customers' references tell it. */
export const sandbox = (configuration: Configuration, options: SandboxOptions): CondorApp => {
  const { capacity, ...limits } = configuration.limits;
  const { deprecation, strictTransport, trustTraceparent } = configuration;
  const { store, issuer: _, passwords, ...rest } = options;
  const { quota, metered } = countedCreationQuota({ clock: options.clock, count: store.begun });
  const portsOf = sandboxPorts(configuration, options);
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
