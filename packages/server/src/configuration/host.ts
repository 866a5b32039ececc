import * as E from "#fp-ts/Either";
import type { Problem } from "./problem.js";
import { plainly, type Variable } from "./variable.js";

const problem: Problem = {
  problem: "is not the name or address of a host",
  cure: "give an address of this machine, such as 127.0.0.1 (itself alone) or 0.0.0.0 (everyone)",
};

export const host: Variable<string> = {
  name: "HOST",
  meaning: "address to listen on; 0.0.0.0 is every IPv4 address of this machine",
  fallback: "127.0.0.1",
  decode: plainly((value) => (/^[0-9a-zA-Z.:%_-]{1,253}$/u.test(value) ? E.right(value) : E.left(problem))),
};
