import { ClientId } from "@condor/core";
import * as T from "#fp-ts/Task";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { Surroundings } from "../surroundings.js";

const isLogin = (text: string | undefined): text is ClientId => ClientId.is(text) && /^[0-9a-zA-Z_]{1,36}$/u.test(text);

/** Does something with a name that a client can log in under, or tells what it must be. */
export const clientName = (
  { complain }: Surroundings,
  name: string | undefined,
  use: (client: ClientId) => T.Task<ExitCode>,
): T.Task<ExitCode> => {
  if (isLogin(name)) return use(name);
  complain(`condor: ${JSON.stringify(name)} is no client's name: 1 to 36 letters, digits or _, as logins are.\n`);
  return T.of(exitCode.misused);
};
