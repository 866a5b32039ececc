import type { IncreaseEnvironment } from "@condor/adapters-increase";
import type { Secret } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { IssuerKind } from "./issuer.js";
import { together } from "./together.js";
import { type ConfigurationFault, type Environment, read } from "./variable.js";
import { variables } from "./variables.js";

/** Who opens accounts and issues cards, with what it takes to ask. Every issuer but the sandbox's own is live. */
export type IssuerConfiguration =
  /** No bank: what it makes is in the store's own books. */
  | { readonly _tag: "Sandbox" }
  | {
      readonly _tag: "Increase";
      readonly apiKey: Secret;
      readonly environment: IncreaseEnvironment;
      readonly baseUrl: string | undefined;
    }
  /** Whatever serves the contract of `cardIssuerApp`. */
  | { readonly _tag: "Http"; readonly url: string; readonly token: Secret };

interface Given {
  readonly kind: IssuerKind;
  readonly apiKey: Secret | undefined;
  readonly environment: IncreaseEnvironment;
  readonly baseUrl: string | undefined;
  readonly url: string | undefined;
  readonly token: Secret | undefined;
}

const { issuer, issuerUrl, issuerToken, increaseApiKey, increaseEnvironment, increaseBaseUrl } = variables;

type Decided = E.Either<ReadonlyArray<ConfigurationFault>, IssuerConfiguration>;

const missing = ({ name }: { readonly name: string }, kind: IssuerKind, cure: string): ConfigurationFault => ({
  variable: name,
  value: "",
  problem: `is missing, and ${issuer.name} is ${kind}`,
  cure,
});

const increase = ({ apiKey, environment, baseUrl }: Given): Decided =>
  apiKey === undefined
    ? E.left([missing(increaseApiKey, "increase", "give Increase's key")])
    : E.right({ _tag: "Increase", apiKey, environment, baseUrl });

const http = ({ url, token }: Given): Decided => {
  if (url !== undefined && token !== undefined) return E.right({ _tag: "Http", url, token });
  return E.left([
    ...(url === undefined ? [missing(issuerUrl, "http", "give the address of the issuer's service")] : []),
    ...(token === undefined ? [missing(issuerToken, "http", "give the token that the issuer's service asks for")] : []),
  ]);
};

const ofKind = (given: Given): Decided => {
  switch (given.kind) {
    case "sandbox":
      return E.right({ _tag: "Sandbox" });
    case "increase":
      return increase(given);
    case "http":
      return http(given);
    default:
      return given.kind satisfies never;
  }
};

export const issuerConfiguration = (
  environment: Environment,
): TE.TaskEither<ReadonlyArray<ConfigurationFault>, IssuerConfiguration> => {
  const given = read(environment);
  return pipe(
    sequenceS(together)({
      kind: given(issuer),
      apiKey: given(increaseApiKey),
      environment: given(increaseEnvironment),
      baseUrl: given(increaseBaseUrl),
      url: given(issuerUrl),
      token: given(issuerToken),
    }),
    TE.chainEitherK(ofKind),
  );
};
