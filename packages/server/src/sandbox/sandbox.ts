import {
  type CondorApp,
  type CondorAppOptions,
  condorApp,
  memoryCredentials,
  memoryTokenStore,
} from "@condor/adapters-http";
import { magicScript, memoryCardIssuer, memoryCustomerRepository, uuidV7IdGenerator } from "@condor/adapters-memory";
import { type Ports, secret } from "@condor/core";
import type { Configuration } from "../configuration/configuration.js";
import { sandboxLogin } from "./sandbox-login.js";

export type SandboxOptions = Pick<CondorAppOptions, "clock" | "onAnswer" | "timings">;

/** The routes over a store in memory and an issuer that does what the customers' references tell it. */
export const sandbox = (
  { client, customers, program, tokenTtl, deprecation }: Configuration,
  options: SandboxOptions,
): CondorApp => {
  const { clock } = options;
  const ports: Ports = {
    customers: memoryCustomerRepository(client, customers),
    ids: uuidV7IdGenerator(clock),
    issuer: memoryCardIssuer({ script: magicScript, clock }),
    clock,
    program,
  };
  const { login, password } = sandboxLogin;
  return condorApp({
    ...options,
    // There is one client, so there are no other client's ports to give.
    portsOf: () => ports,
    credentials: memoryCredentials([{ client, login, password: secret(password), scopes: ["create", "read"] }]),
    tokens: memoryTokenStore(clock, tokenTtl),
    deprecation,
  });
};
