import { httpCardIssuer } from "@condor/adapters-http";
import type { CardIssuer, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";
import type { IssuerConfiguration } from "../configuration/issuer-configuration.js";
import { sandboxIssuerFor } from "../sandbox/sandbox-issuer-for.js";
import type { Store } from "../store/store.js";

/** The issuer's service did not tell its terms, without which no creation can be begun. */
export interface IssuerSilent {
  readonly _tag: "IssuerSilent";
  readonly url: string;
  readonly cause: string;
}

type Of<Tag extends IssuerConfiguration["_tag"]> = Extract<IssuerConfiguration, { readonly _tag: Tag }>;

const increase = ({ apiKey, environment, baseUrl }: Of<"Increase">): TE.TaskEither<never, CardIssuer> =>
  pipe(
    // Only here: to load the SDK takes every process a quarter of a second.
    TE.fromTask(() => import("@condor/adapters-increase")),
    TE.map(({ increaseCardIssuer }) =>
      increaseCardIssuer({ apiKey, environment, ...(baseUrl === undefined ? {} : { baseUrl }) }),
    ),
  );

const http = ({ url, token }: Of<"Http">): TE.TaskEither<IssuerSilent, CardIssuer> =>
  pipe(
    httpCardIssuer(url, { token }),
    TE.mapLeft(({ cause }) => ({ _tag: "IssuerSilent", url, cause })),
  );

/** The issuer that the configuration names. */
export const issuerFor = (
  { issuer }: Pick<Configuration, "issuer">,
  store: Pick<Store, "durable">,
): TE.TaskEither<IssuerSilent | StorageUnavailable, CardIssuer> => {
  switch (issuer._tag) {
    case "Sandbox":
      return sandboxIssuerFor(store);
    case "Increase":
      return increase(issuer);
    case "Http":
      return http(issuer);
    default:
      return issuer satisfies never;
  }
};
