import * as E from "#fp-ts/Either";
import { isLoopback } from "./loopback.js";
import type { Problem } from "./problem.js";

const cure = "give https://HOST, or http://127.0.0.1:PORT for one on this machine";

/** Where an issuer is; absent where it is empty. A secret is in every request: in clear it stays on this machine. */
export const secureUrl = (value: string): E.Either<Problem, string | undefined> => {
  if (value === "") return E.right(undefined);
  if (!URL.canParse(value)) return E.left({ problem: "is no URL", cure });
  const { protocol, hostname } = new URL(value);
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname))
    ? E.right(value)
    : E.left({ problem: "would send the issuer's secret in clear to another machine", cure });
};
