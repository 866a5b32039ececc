import * as E from "#fp-ts/Either";
import { isLoopback } from "./loopback.js";
import type { Problem } from "./problem.js";
import { plainly, type Variable } from "./variable.js";

/** Where customers and creations are kept. */
export type Storage =
  /** In this process, and gone with it. */
  | { readonly _tag: "Memory" }
  /** PostgreSQL in this process, on a folder that is this process's alone. */
  | { readonly _tag: "Embedded"; readonly folder: string }
  /** A PostgreSQL server that any number of nodes share. */
  | { readonly _tag: "Served"; readonly url: string };

const unknown: Problem = {
  problem: "is not a place to store in",
  cure: "give file:FOLDER (embedded), postgres://user:password@host:5432/database, or memory:",
};

const inClear: Problem = {
  problem: "would send everything in clear to another machine",
  cure: "add ?sslmode=verify-full (sslrootcert=FILE names the authority), or ?sslmode=disable where the network is yours alone",
};

const served = (value: string): E.Either<Problem, Storage> => {
  if (!URL.canParse(value)) return E.left(unknown);
  const { hostname, searchParams } = new URL(value);
  const host = searchParams.get("host") ?? hostname;
  // None is this machine, and a path is the folder of a Unix socket.
  const isLocal = host === "" || host.startsWith("/") || isLoopback(host);
  return isLocal || searchParams.has("sslmode") ? E.right({ _tag: "Served", url: value }) : E.left(inClear);
};

const storageOf = (value: string): E.Either<Problem, Storage> => {
  if (value === "memory:") return E.right({ _tag: "Memory" });
  if (/^postgres(ql)?:\/\//u.test(value)) return served(value);
  const folder = /^file:(.+)$/u.exec(value)?.[1];
  return folder === undefined ? E.left(unknown) : E.right({ _tag: "Embedded", folder });
};

/** Where, but not as whom: user, password and parameters are left out. */
const visible = (value: string): string => {
  if (!/^postgres(ql)?:\/\//u.test(value)) return value;
  if (!URL.canParse(value)) return "[redacted]";
  const { protocol, host, pathname } = new URL(value);
  return `${protocol}//[redacted]@${host}${pathname}`;
};

export const databaseUrl: Variable<Storage> = {
  name: "DATABASE_URL",
  meaning: "where all is kept: file:FOLDER (embedded), postgres://..., or memory:",
  fallback: "file:.condor",
  secret: true,
  visible,
  decode: plainly(storageOf),
};
