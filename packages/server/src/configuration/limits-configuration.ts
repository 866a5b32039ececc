import { type Limits, perMinute } from "@condor/adapters-http";
import { sequenceS } from "#fp-ts/Apply";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { together } from "./together.js";
import { type ConfigurationFault, type Environment, read } from "./variable.js";
import { variables } from "./variables.js";

/** How often who may ask. */
export type LimitsConfiguration = Pick<Limits, "rates" | "trustedProxies">;

interface Given {
  readonly address: number | undefined;
  readonly client: number | undefined;
  readonly token: number | undefined;
  readonly trustedProxies: number;
}

const limits = ({ address, client, token, trustedProxies }: Given): LimitsConfiguration => {
  const ofClient = client === undefined ? undefined : perMinute("client", client);
  const tokens =
    token === undefined
      ? {}
      : { tokensOfAddress: perMinute("tokens-address", token), tokensOfLogin: perMinute("tokens-login", token) };
  return {
    rates: {
      ...(address === undefined ? {} : { address: perMinute("address", address) }),
      ...tokens,
      client: () => ofClient,
    },
    trustedProxies,
  };
};

export const limitsConfiguration = (
  environment: Environment,
): TE.TaskEither<ReadonlyArray<ConfigurationFault>, LimitsConfiguration> => {
  const given = read(environment);
  const { addressRate, clientRate, tokenRate, trustedProxies } = variables;
  return pipe(
    sequenceS(together)({
      address: given(addressRate),
      client: given(clientRate),
      token: given(tokenRate),
      trustedProxies: given(trustedProxies),
    }),
    TE.map(limits),
  );
};
