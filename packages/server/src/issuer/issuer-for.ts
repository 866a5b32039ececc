import type { CardIssuer, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
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
  const options = { apiKey, environment, ...(baseUrl === undefined ? {} : { baseUrl }) };
  return pipe(
    // Only here: to load the SDK takes every process a quarter of a second.
    TE.fromTask(() => import("@condor/adapters-increase")),
    TE.map(({ increaseCardIssuer }) => increaseCardIssuer(options)),
  );
};
