import * as E from "#fp-ts/Either";
import { isLoopback } from "./loopback.js";
import type { Problem } from "./problem.js";
import { plainly, type Variable } from "./variable.js";

const cure = "give https://HOST, or http://127.0.0.1:PORT for one on this machine";

/** A secret is in every request: in clear it stays on this machine. */
export const secureUrl = (value: string): E.Either<Problem, string> => {
  if (!URL.canParse(value)) return E.left({ problem: "is no URL", cure });
  const { protocol, hostname } = new URL(value);
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname))
    ? E.right(value)
    : E.left({ problem: "would send the issuer's secret in clear to another machine", cure });
};

export const issuerUrl: Variable<string | undefined> = {
  name: "CONDOR_ISSUER_URL",
  meaning: "where the issuer's service is, for CONDOR_ISSUER=http",
  fallback: "",
  fallbackInWords: "none",
  decode: plainly((value) => (value === "" ? E.right(undefined) : secureUrl(value))),
};
