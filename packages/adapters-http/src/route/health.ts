import * as E from "#fp-ts/Either";
import * as T from "#fp-ts/Task";
import { healthOperation, HealthShown } from "../operation/health.js";
import type { Route } from "./route.js";

/** The process takes requests. It asks neither the store nor the issuer. */
export const health: Route = {
  _tag: "ProbeRoute",
  ...healthOperation,
  reply: () => T.of({ result: E.right(HealthShown.encode({ status: "ok" })) }),
};
