import type { Scope } from "@condor/adapters-http";

/** Every scope, in the order of the help. */
export const scopes: ReadonlyArray<Scope> = ["create", "read", "pii:read", "operate"];

const known: ReadonlySet<unknown> = new Set(scopes);

export const isScope = (value: unknown): value is Scope => known.has(value);
