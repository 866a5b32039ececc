import { type CardProgram, ClientId, type Customer, type Milliseconds, parse } from "@condor/core";
import type { Deprecation } from "@condor/adapters-http";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { type LimitsConfiguration, limitsConfiguration } from "./limits-configuration.js";
import { type IssuerConfiguration, issuerConfiguration } from "./issuer-configuration.js";
import type { LogLevel } from "./log-level.js";
import { reach, type SandboxAccess } from "./sandbox-access.js";
import { type MetricsConfiguration, metricsConfiguration } from "./metrics-configuration.js";
import { type StoreConfiguration, storeConfiguration } from "./store-configuration.js";
import { together } from "./together.js";
import { type TransportConfiguration, transportConfiguration } from "./transport-configuration.js";
import { type ConfigurationFault, type Environment, read } from "./variable.js";
import { variables } from "./variables.js";
import { withLiveIssuer } from "./with-live-issuer.js";

/** All that a server is told when it starts. */
export interface Configuration {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The sandbox's client: whose customers these are. */
  readonly client: ClientId;
  /** Whether it is there, and what it logs in with. */
  readonly sandbox: SandboxAccess;
  readonly issuer: IssuerConfiguration;
  readonly program: CardProgram;
  readonly customers: ReadonlyArray<Customer>;
  /** Whether somebody named the file of customers; else they are the sandbox's own. */
  readonly customersNamed: boolean;
  readonly store: StoreConfiguration;
  readonly recoveryInterval: Milliseconds;
  readonly tokenTtl: Milliseconds;
  readonly limits: LimitsConfiguration;
  readonly transport: TransportConfiguration;
  readonly strictTransport: Milliseconds | undefined;
  /** Whether callers say in which trace their requests belong. */
  readonly trustTraceparent: boolean;
  /** Where metrics are served; absent, they are not. */
  readonly metrics: MetricsConfiguration | undefined;
  readonly logLevel: LogLevel;
  readonly deprecation: Deprecation;
}

interface Dates {
  readonly deprecatedSince: number;
  readonly sunset: number | undefined;
}

/** RFC 9745, section 4: nothing is switched off before it is deprecated. */
const deprecationOf =
  (environment: Environment) =>
  ({ deprecatedSince, sunset }: Dates): E.Either<ReadonlyArray<ConfigurationFault>, Deprecation> => {
    if (sunset === undefined) return E.right({ since: deprecatedSince });
    if (sunset >= deprecatedSince) return E.right({ since: deprecatedSince, sunset });
    const { name, fallback } = variables.sunset;
    const since = variables.deprecatedSince.name;
    const problem = { problem: `is before ${since}`, cure: `give a later date, or an earlier ${since}` };
    return E.left([{ variable: name, value: environment[name] ?? fallback, ...problem }]);
  };

// Its name always decodes.
const client = pipe(
  parse(ClientId)("sandbox"),
  E.mapLeft((): ReadonlyArray<ConfigurationFault> => []),
);

/** The configuration that an environment asks for, or every fault that it has. */
export const configuration = (
  environment: Environment,
): TE.TaskEither<ReadonlyArray<ConfigurationFault>, Configuration> => {
  const given = read(environment);
  const { customers, deprecatedSince, sunset } = variables;
  const dates = sequenceS(together)({ deprecatedSince: given(deprecatedSince), sunset: given(sunset) });
  const all = sequenceS(together)({
    reach: reach(environment),
    port: given(variables.port),
    client: TE.fromEither(client),
    issuer: issuerConfiguration(environment),
    isEmbeddedAllowed: given(variables.embeddedWithLiveIssuer),
    program: given(variables.program),
    customers: given(customers),
    customersNamed: TE.right((environment[customers.name] ?? "") !== ""),
    store: storeConfiguration(environment),
    recoveryInterval: given(variables.recoveryInterval),
    tokenTtl: given(variables.tokenTtl),
    limits: limitsConfiguration(environment),
    transport: transportConfiguration(environment),
    strictTransport: given(variables.strictTransport),
    trustTraceparent: given(variables.trustTraceparent),
    metrics: metricsConfiguration(environment),
    logLevel: given(variables.logLevel),
    deprecation: pipe(dates, TE.chainEitherK(deprecationOf(environment))),
  });
  return pipe(
    all,
    TE.chainEitherK(({ reach: reached, isEmbeddedAllowed, ...rest }) =>
      withLiveIssuer(isEmbeddedAllowed)({ ...rest, ...reached }),
    ),
  );
};
