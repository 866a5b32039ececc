import { type CondorApp, type CondorAppOptions, condorApp, memoryCredentials } from "@condor/adapters-http";
import { uuidV7IdGenerator } from "@condor/adapters-memory";
import { type CardIssuer, type ClientId, type Ports, secret } from "@condor/core";
import type { Configuration } from "../configuration/configuration.js";
import type { Store } from "../store/store.js";
import { sandboxLogin } from "./sandbox-login.js";

export interface SandboxOptions extends Pick<CondorAppOptions, "clock" | "onAnswer" | "timings"> {
  readonly store: Store;
  readonly issuer: CardIssuer;
}

/** What the use cases of each client run on. */
export const sandboxPorts = (
  { program }: Pick<Configuration, "program">,
  { store, issuer, clock }: Pick<SandboxOptions, "store" | "issuer" | "clock">,
): ((client: ClientId) => Ports) => {
  const ids = uuidV7IdGenerator(clock);
  return (client) => ({ customers: store.customersOf(client), ids, issuer, clock, program });
};

/** The routes over a store and an issuer that does what the customers' references tell it. */
export const sandbox = (configuration: Configuration, options: SandboxOptions): CondorApp => {
  const { capacity, ...limits } = configuration.limits;
  const { client, deprecation, strictTransport } = configuration;
  const { login, password } = sandboxLogin;
  const { store, issuer: _, ...rest } = options;
  return condorApp({
    ...rest,
    portsOf: sandboxPorts(configuration, options),
    credentials: memoryCredentials([{ client, login, password: secret(password), scopes: ["create", "read"] }]),
    tokens: store.tokens,
    deprecation,
    ...(strictTransport === undefined ? {} : { strictTransport }),
    capacity,
    limits,
  });
};
