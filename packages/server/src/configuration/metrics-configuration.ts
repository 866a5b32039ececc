import { sequenceS } from "#fp-ts/Apply";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { together } from "./together.js";
import { type ConfigurationFault, type Environment, read } from "./variable.js";
import { variables } from "./variables.js";

/** Where metrics are served. */
export interface MetricsConfiguration {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** None unless a port was given. */
export const metricsConfiguration = (
  environment: Environment,
): TE.TaskEither<ReadonlyArray<ConfigurationFault>, MetricsConfiguration | undefined> => {
  const given = read(environment);
  return pipe(
    sequenceS(together)({ host: given(variables.metricsHost), port: given(variables.metricsPort) }),
    TE.map(({ host, port }) => (port === undefined ? undefined : { host, port })),
  );
};
