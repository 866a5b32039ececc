import type { Keyring } from "@condor/adapters-postgres";
import type { Milliseconds } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { Storage } from "./database-url.js";
import { together } from "./together.js";
import { type ConfigurationFault, type Environment, read } from "./variable.js";
import { variables } from "./variables.js";

/** Where everything is kept, with what it takes to open it. */
export type StoreConfiguration =
  | { readonly _tag: "Memory" }
  /** Without keys, one is made on the first start and kept in the folder. */
  | { readonly _tag: "Embedded"; readonly folder: string; readonly keyring: Keyring | undefined }
  | {
      readonly _tag: "Served";
      readonly url: string;
      readonly keyring: Keyring;
      readonly poolSize: number;
      readonly statementTimeout: Milliseconds;
    };

interface Given {
  readonly storage: Storage;
  readonly keys: Keyring | undefined;
  readonly keysFile: Keyring | undefined;
  readonly poolSize: number;
  readonly statementTimeout: Milliseconds;
}

const fault = (problem: string, cure: string): ReadonlyArray<ConfigurationFault> => [
  { variable: variables.keys.name, value: "", problem, cure },
];

const ofStorage = ({
  storage,
  keys,
  keysFile,
  ...limits
}: Given): E.Either<ReadonlyArray<ConfigurationFault>, StoreConfiguration> => {
  const { name } = variables.keysFile;
  if (keys !== undefined && keysFile !== undefined)
    return E.left(fault(`and ${name} are both given`, "give one of the two"));
  const keyring = keys ?? keysFile;
  if (storage._tag === "Memory") return E.right(storage);
  if (storage._tag === "Embedded") return E.right({ ...storage, keyring });
  if (keyring === undefined)
    return E.left(fault("is missing: a PostgreSQL server holds no keys", `print one with: condor keys new`));
  return E.right({ ...storage, ...limits, keyring });
};

export const storeConfiguration = (
  environment: Environment,
): TE.TaskEither<ReadonlyArray<ConfigurationFault>, StoreConfiguration> => {
  const given = read(environment);
  const { databaseUrl, keys, keysFile, poolSize, statementTimeout } = variables;
  return pipe(
    sequenceS(together)({
      storage: given(databaseUrl),
      keys: given(keys),
      keysFile: given(keysFile),
      poolSize: given(poolSize),
      statementTimeout: given(statementTimeout),
    }),
    TE.chainEitherK(ofStorage),
  );
};
