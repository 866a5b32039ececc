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
    };

interface Given {
  readonly kind: IssuerKind;
  readonly apiKey: Secret | undefined;
  readonly environment: IncreaseEnvironment;
  readonly baseUrl: string | undefined;
}

const ofKind = ({ kind, apiKey, ...rest }: Given): E.Either<ReadonlyArray<ConfigurationFault>, IssuerConfiguration> => {
  if (kind === "sandbox") return E.right({ _tag: "Sandbox" });
  if (apiKey !== undefined) return E.right({ _tag: "Increase", apiKey, ...rest });
  const problem = `is missing, and ${variables.issuer.name} is increase`;
  return E.left([{ variable: variables.increaseApiKey.name, value: "", problem, cure: "give Increase's key" }]);
};

export const issuerConfiguration = (
  environment: Environment,
): TE.TaskEither<ReadonlyArray<ConfigurationFault>, IssuerConfiguration> => {
  const given = read(environment);
  const { issuer, increaseApiKey, increaseEnvironment, increaseBaseUrl } = variables;
  return pipe(
    sequenceS(together)({
      kind: given(issuer),
      apiKey: given(increaseApiKey),
      environment: given(increaseEnvironment),
      baseUrl: given(increaseBaseUrl),
    }),
    TE.chainEitherK(ofKind),
  );
};
