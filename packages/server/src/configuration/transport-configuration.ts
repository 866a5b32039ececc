import type { Milliseconds } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { together } from "./together.js";
import { type ConfigurationFault, type Environment, read } from "./variable.js";
import { variables } from "./variables.js";

/** What connections, and the requests on them, may take. */
export interface TransportConfiguration {
  readonly mostConnections: number;
  /** How long an idle connection is kept after an answer. */
  readonly keepAlive: Milliseconds;
  /** How long a request's headers may take to arrive. */
  readonly headersTimeout: Milliseconds;
  /** How long all of a request may take to arrive. */
  readonly requestTimeout: Milliseconds;
}

/** A request that trickles in would otherwise hold its connection for five minutes. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 20_000 };

export const transportConfiguration = (
  environment: Environment,
): TE.TaskEither<ReadonlyArray<ConfigurationFault>, TransportConfiguration> => {
  const given = read(environment);
  const { mostConnections, keepAlive } = variables;
  return pipe(
    sequenceS(together)({ mostConnections: given(mostConnections), keepAlive: given(keepAlive) }),
    TE.map((own) => ({ ...own, ...timeouts })),
  );
};
