import type { Scope } from "@condor/adapters-http";
import {
  type ClientExists,
  type NoSuchClient,
  type PostgresClientRegistry,
  postgresClientRegistry,
} from "@condor/adapters-postgres";
import type { StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { isScope } from "../../store/is-scope.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import { stored } from "../stored.js";
import type { Surroundings } from "../surroundings.js";

type RegistryError = StorageUnavailable | NoSuchClient | ClientExists;

const aboutRegistry = (error: RegistryError): string => {
  switch (error._tag) {
    case "StorageUnavailable":
      return `the database does not answer as it should (${error.cause}). Try again`;
    case "NoSuchClient":
      return `no client logs in as ${error.client}. See condor clients list, or add it: condor clients add ${error.client} --scopes create,read`;
    case "ClientExists":
      return `${error.client} logs in already. For a new password: condor clients rotate ${error.client}; for other scopes: condor clients set`;
    default:
      return error satisfies never;
  }
};

/** Does something with the clients of the store that the environment names, or tells why it cannot. */
export const onRegistry = (
  surroundings: Surroundings,
  use: (registry: PostgresClientRegistry<Scope>) => TE.TaskEither<RegistryError, void>,
): T.Task<ExitCode> =>
  stored(surroundings, ({ store }) =>
    pipe(
      use(postgresClientRegistry(store.database, isScope)),
      TE.match(
        (error): ExitCode => {
          surroundings.complain(`condor: ${aboutRegistry(error)}.\n`);
          return exitCode.failed;
        },
        () => exitCode.done,
      ),
    ),
  );
