import type { Keyring } from "@condor/adapters-postgres";
import type { IncreaseEnvironment } from "@condor/adapters-increase";
import type { CardProgram, Customer, Milliseconds, Secret } from "@condor/core";
import { configPath } from "./config-path.js";
import { customers } from "./customers.js";
import { databaseUrl, type Storage } from "./database-url.js";
import { deprecatedSince } from "./deprecated-since.js";
import { embeddedWithLiveIssuer } from "./embedded-with-live-issuer.js";
import { host } from "./host.js";
import { increaseApiKey } from "./increase-api-key.js";
import { increaseBaseUrl } from "./increase-base-url.js";
import { increaseEnvironment } from "./increase-environment.js";
import { issuer, type IssuerKind } from "./issuer.js";
import { issuerToken } from "./issuer-token.js";
import { issuerUrl } from "./issuer-url.js";
import { keepAlive } from "./keep-alive.js";
import { keys, keysFile } from "./keys.js";
import { type LogLevel, logLevel } from "./log-level.js";
import { metricsHost } from "./metrics-host.js";
import { metricsPort } from "./metrics-port.js";
import { mostConnections, mostRunning, mostWaiting } from "./overload.js";
import { poolSize } from "./pool-size.js";
import { port } from "./port.js";
import { program } from "./program.js";
import { recoveryInterval } from "./recovery-interval.js";
import { sandboxClient } from "./sandbox-client.js";
import { sandboxPassword } from "./sandbox-password.js";
import { statementTimeout } from "./statement-timeout.js";
import { addressRate, clientRate, tokenRate } from "./rates.js";
import { strictTransport } from "./strict-transport.js";
import { sunset } from "./sunset.js";
import { tokenTtl } from "./token-ttl.js";
import { trustedProxies } from "./trusted-proxies.js";
import { trustTraceparent } from "./trust-traceparent.js";
import type { Variable } from "./variable.js";

// A type, for an interface is no dictionary to Object.values.
type Variables = {
  readonly host: Variable<string>;
  readonly port: Variable<number>;
  readonly databaseUrl: Variable<Storage>;
  readonly poolSize: Variable<number>;
  readonly statementTimeout: Variable<Milliseconds>;
  readonly keys: Variable<Keyring | undefined>;
  readonly keysFile: Variable<Keyring | undefined>;
  readonly recoveryInterval: Variable<Milliseconds>;
  readonly issuer: Variable<IssuerKind>;
  readonly issuerUrl: Variable<string | undefined>;
  readonly issuerToken: Variable<Secret | undefined>;
  readonly increaseApiKey: Variable<Secret | undefined>;
  readonly increaseEnvironment: Variable<IncreaseEnvironment>;
  readonly increaseBaseUrl: Variable<string | undefined>;
  readonly embeddedWithLiveIssuer: Variable<boolean>;
  readonly sandboxClient: Variable<boolean>;
  readonly sandboxPassword: Variable<Secret | undefined>;
  readonly program: Variable<CardProgram>;
  readonly customers: Variable<ReadonlyArray<Customer>>;
  readonly tokenTtl: Variable<Milliseconds>;
  readonly addressRate: Variable<number | undefined>;
  readonly clientRate: Variable<number | undefined>;
  readonly tokenRate: Variable<number | undefined>;
  readonly trustedProxies: Variable<number>;
  readonly mostRunning: Variable<number>;
  readonly mostWaiting: Variable<number>;
  readonly mostConnections: Variable<number>;
  readonly keepAlive: Variable<Milliseconds>;
  readonly strictTransport: Variable<Milliseconds | undefined>;
  readonly trustTraceparent: Variable<boolean>;
  readonly metricsPort: Variable<number | undefined>;
  readonly metricsHost: Variable<string>;
  readonly logLevel: Variable<LogLevel>;
  readonly deprecatedSince: Variable<number>;
  readonly sunset: Variable<number | undefined>;
  readonly configPath: Variable<string | undefined>;
};

/** Every variable that is read, in the order of the help. */
export const variables: Variables = {
  host,
  port,
  databaseUrl,
  poolSize,
  statementTimeout,
  keys,
  keysFile,
  recoveryInterval,
  issuer,
  issuerUrl,
  issuerToken,
  increaseApiKey,
  increaseEnvironment,
  increaseBaseUrl,
  embeddedWithLiveIssuer,
  sandboxClient,
  sandboxPassword,
  program,
  customers,
  tokenTtl,
  addressRate,
  clientRate,
  tokenRate,
  trustedProxies,
  mostRunning,
  mostWaiting,
  mostConnections,
  keepAlive,
  strictTransport,
  trustTraceparent,
  metricsPort,
  metricsHost,
  logLevel,
  deprecatedSince,
  sunset,
  configPath,
};
