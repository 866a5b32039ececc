import { increaseCardIssuer } from "@condor/adapters-increase";
import type { CardIssuer, StorageUnavailable } from "@condor/core";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";
import { sandboxIssuerFor } from "../sandbox/sandbox-issuer-for.js";
import type { Store } from "../store/store.js";

/** The issuer that the configuration names. */
export const issuerFor = (
  { issuer }: Pick<Configuration, "issuer">,
  store: Pick<Store, "durable">,
): TE.TaskEither<StorageUnavailable, CardIssuer> => {
  if (issuer._tag === "Sandbox") return sandboxIssuerFor(store);
  const { apiKey, environment, baseUrl } = issuer;
  return TE.right(increaseCardIssuer({ apiKey, environment, ...(baseUrl === undefined ? {} : { baseUrl }) }));
};
