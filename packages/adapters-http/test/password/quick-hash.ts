import type { PasswordHash } from "@condor/adapters-http";
import * as T from "#fp-ts/Task";

/** A hash of generation `version` that costs nothing; its text tells the password, so it is for tests alone. */
export const quickHash = (version = 2): PasswordHash => ({
  hash: (password) => T.of(`$quick$v=${version}$${password.reveal()}`),
  verify: (hash, password) => T.of(hash.endsWith(`$${password.reveal()}`)),
  isCurrent: (hash) => hash.startsWith(`$quick$v=${version}$`),
  nobody: "$quick$nobody",
});
