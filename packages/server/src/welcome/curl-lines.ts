import type { CustomerId } from "@condor/core";
import { sandboxLogin } from "../sandbox/sandbox-login.js";

const json = `-H 'Content-Type: application/json'`;

/** Two lines for any POSIX shell: a token into the variable `token`, and a creation with it. */
export const curlLines = (url: string, customerId: CustomerId): readonly [string, string] => [
  `token=$(curl -sS '${url}/auth/get-token' ${json} -d '${JSON.stringify({ user: sandboxLogin })}' | sed -n 's/.*"token":"\\([^"]*\\)".*/\\1/p')`,
  `curl -sS -w '\\n' '${url}/condor/customer/create' ${json} -H "x-connectfi-token: $token" -d '${JSON.stringify({ customerId })}'`,
];
