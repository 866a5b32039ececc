import type { Secret } from "@condor/core";
import type * as T from "#fp-ts/Task";

/** How passwords are kept: slow to try, each with a salt of its own. Hashes are PHC strings. */
export interface PasswordHash {
  readonly hash: (password: Secret) => T.Task<string>;
  /** Whether it is the password's hash. A text that is no hash is nobody's. */
  readonly verify: (hash: string, password: Secret) => T.Task<boolean>;
  /** Whether a hash made now would be as dear. One that is not is made anew at the next login. */
  readonly isCurrent: (hash: string) => boolean;
  /** No password's hash. To verify against it is as much work as against any other. */
  readonly nobody: string;
}
