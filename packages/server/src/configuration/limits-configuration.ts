import { type Capacity, type Limits, perMinute, standardCapacity } from "@condor/adapters-http";
import { sequenceS } from "#fp-ts/Apply";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { together } from "./together.js";
import { type ConfigurationFault, type Environment, read } from "./variable.js";
import { variables } from "./variables.js";

/** How often who may ask, and how much is taken on at once. */
export interface LimitsConfiguration extends Pick<Limits, "rates" | "trustedProxies"> {
  readonly capacity: Capacity;
}

interface Given {
  readonly address: number | undefined;
  readonly client: number | undefined;
  readonly token: number | undefined;
  readonly trustedProxies: number;
  readonly running: number;
  readonly waiting: number;
}

const limits = ({ address, client, token, trustedProxies, running, waiting }: Given): LimitsConfiguration => {
  const ofClient = client === undefined ? undefined : perMinute("client", client);
  const tokens =
    token === undefined
      ? {}
      : { tokensOfAddress: perMinute("tokens-address", token), tokensOfLogin: perMinute("tokens-login", token) };
  return {
    rates: {
      ...(address === undefined ? {} : { address: perMinute("address", address) }),
      ...tokens,
      // A client may have a limit of its own, also where the others have none.
      client: ({ requestsPerMinute: own }) => (own === undefined ? ofClient : perMinute("client", own)),
    },
    trustedProxies,
    capacity: { ...standardCapacity, running, waiting },
  };
};

export const limitsConfiguration = (
  environment: Environment,
): TE.TaskEither<ReadonlyArray<ConfigurationFault>, LimitsConfiguration> => {
  const given = read(environment);
  const { addressRate, clientRate, tokenRate, trustedProxies, mostRunning, mostWaiting } = variables;
  return pipe(
    sequenceS(together)({
      address: given(addressRate),
      client: given(clientRate),
      token: given(tokenRate),
      trustedProxies: given(trustedProxies),
      running: given(mostRunning),
      waiting: given(mostWaiting),
    }),
    TE.map(limits),
  );
};
