import * as E from "#fp-ts/Either";
import * as T from "#fp-ts/Task";
import type { Route } from "./route.js";

/** The process takes requests. It asks neither the store nor the issuer. */
export const health: Route = {
  _tag: "ProbeRoute",
  method: "GET",
  path: "/health",
  deprecated: false,
  reply: () => T.of({ result: E.right({ status: "ok" }) }),
};
