import { join } from "node:path";
import {
  addClient,
  checkSchema,
  type Database,
  embeddedDatabase,
  lockFolder,
  migrate,
  servedDatabase,
} from "@condor/adapters-postgres";
import type { Clock, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";
import type { StoreConfiguration } from "../configuration/store-configuration.js";
import { keysInFolder } from "./keys-in-folder.js";
import { memoryStore } from "./memory-store.js";
import { postgresStore } from "./postgres-store.js";
import type { OpenError, Store } from "./store.js";

type Embedded = Extract<StoreConfiguration, { readonly _tag: "Embedded" }>;
type Served = Extract<StoreConfiguration, { readonly _tag: "Served" }>;
type Opened = TE.TaskEither<OpenError, Store>;

/** What opened halfway is closed again. */
const orClose =
  (close: T.Task<void>) =>
  <A>(task: TE.TaskEither<OpenError, A>): TE.TaskEither<OpenError, A> =>
    pipe(
      task,
      TE.orElse((error) =>
        pipe(
          TE.fromTask(close),
          TE.chain(() => TE.left(error)),
        ),
      ),
    );

/** A folder that PGlite cannot open, for example because a newer PostgreSQL wrote it. */
const embedded = (folder: string) =>
  TE.tryCatch(
    () => embeddedDatabase(join(folder, "data")),
    (): OpenError => ({ _tag: "FolderUnusable", folder, code: "PGlite cannot open it" }),
  );

/** The sandbox's client is there from the beginning, so that customers can be imported before the first start. */
const withSandbox = (
  { client, sandbox }: Configuration,
  database: Database,
): TE.TaskEither<StorageUnavailable, void> =>
  sandbox._tag === "Off" ? TE.right(undefined) : addClient(database, client);

const openEmbedded = ({ folder, keyring }: Embedded, configuration: Configuration, clock: Clock): Opened =>
  pipe(
    lockFolder(folder),
    TE.mapLeft((error): OpenError => error),
    TE.chain((lock) =>
      pipe(
        TE.Do,
        TE.apSW("keyring", keyring === undefined ? keysInFolder(folder) : TE.right(keyring)),
        TE.bindW("database", () => embedded(folder)),
        TE.chainW(({ database, ...keys }) => {
          const close: T.Task<void> = pipe(
            database.close,
            T.chain(() => lock.release),
          );
          return pipe(
            migrate(database),
            TE.chainW(() => withSandbox(configuration, database)),
            TE.map(() =>
              postgresStore({ durable: { database, ...keys }, clock, tokenTtl: configuration.tokenTtl, close }),
            ),
            TE.mapLeft((error): OpenError => error),
            orClose(database.close),
          );
        }),
        orClose(lock.release),
      ),
    ),
  );

const openServed = (served: Served, configuration: Configuration, clock: Clock): Opened => {
  const { keyring, url, poolSize, statementTimeout } = served;
  const database = servedDatabase({ url, poolSize, statementTimeout });
  return pipe(
    checkSchema(database),
    TE.chainW(() => withSandbox(configuration, database)),
    TE.map(() =>
      postgresStore({ durable: { database, keyring }, clock, tokenTtl: configuration.tokenTtl, close: database.close }),
    ),
    TE.mapLeft((error): OpenError => error),
    orClose(database.close),
  );
};

/** Opens what the configuration names. An embedded store is brought to today's schema; a server's is only checked. */
export const openStore = (configuration: Configuration, clock: Clock): Opened => {
  const { store } = configuration;
  switch (store._tag) {
    case "Memory":
      return TE.right(memoryStore({ ...configuration, clock }));
    case "Embedded":
      return openEmbedded(store, configuration, clock);
    case "Served":
      return openServed(store, configuration, clock);
    default:
      return store satisfies never;
  }
};
