import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { CondorAppOptions } from "../condor-app-options.js";
import { readyOperation, ReadyShown } from "../operation/ready.js";
import type { Route } from "./route.js";

/** Whether requests should be sent here. The issuer is not asked: while it is away, answers still tell so. */
export const ready = ({ readiness = TE.right(undefined) }: CondorAppOptions): Route => ({
  _tag: "ProbeRoute",
  ...readyOperation,
  reply: () =>
    pipe(
      readiness,
      TE.map(() => ReadyShown.encode({ status: "ready" })),
      T.map((result) => ({ result })),
    ),
});
