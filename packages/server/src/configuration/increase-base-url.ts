import * as E from "#fp-ts/Either";
import { isLoopback } from "./loopback.js";
import type { Problem } from "./problem.js";
import { plainly, type Variable } from "./variable.js";

const cure = "give https://HOST, or http://127.0.0.1:PORT for a stand-in on this machine";

/** The key is in every request: in clear it stays on this machine. */
const baseUrl = (value: string): E.Either<Problem, string> => {
  if (!URL.canParse(value)) return E.left({ problem: "is no URL", cure });
  const { protocol, hostname } = new URL(value);
  return protocol === "https:" || (protocol === "http:" && isLoopback(hostname))
    ? E.right(value)
    : E.left({ problem: "would send the API key in clear to another machine", cure });
};

export const increaseBaseUrl: Variable<string | undefined> = {
  name: "INCREASE_BASE_URL",
  meaning: "where Increase is, if not at the environment's own address",
  fallback: "",
  fallbackInWords: "Increase's own",
  decode: plainly((value) => (value === "" ? E.right(undefined) : baseUrl(value))),
};
