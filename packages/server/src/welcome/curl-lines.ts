import type { CustomerId } from "@condor/core";
import type { SandboxEntry } from "../sandbox/admit-sandbox.js";
import { sandboxLogin } from "../sandbox/sandbox-login.js";

const json = `-H 'Content-Type: application/json'`;

// A password that was configured is not printed: the shell has it where the server has it from.
const password = (entry: SandboxEntry): string =>
  entry === "Given" ? `'"$CONDOR_SANDBOX_PASSWORD"'` : sandboxLogin.password;

const user = (entry: SandboxEntry): string =>
  `{"user":{"login":"${sandboxLogin.login}","password":"${password(entry)}"}}`;

/** Two lines for any POSIX shell: a token into the variable `token`, and a creation with it. */
export const curlLines = (url: string, customerId: CustomerId, entry: SandboxEntry): readonly [string, string] => [
  `token=$(curl -sS '${url}/auth/get-token' ${json} -d '${user(entry)}' | sed -n 's/.*"token":"\\([^"]*\\)".*/\\1/p')`,
  `curl -sS -w '\\n' '${url}/condor/customer/create' ${json} -H "x-connectfi-token: $token" -d '${JSON.stringify({ customerId })}'`,
];
