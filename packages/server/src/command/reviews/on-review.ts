import { CustomerId, type SettleError } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { type ExitCode, exitCode } from "../exit-code.js";
import { opened } from "../opened.js";
import type { Options } from "../options.js";
import type { Surroundings } from "../surroundings.js";
import { aboutUnknownClient, type UnknownClient } from "../unknown-client.js";
import { aboutSettling } from "./about-settling.js";
import { type Ambiguous, findReview, type FoundReview } from "./find-review.js";

type Failure = SettleError | Ambiguous | UnknownClient;

const aboutFailure = (error: Failure): string => {
  if (error._tag === "UnknownClient") return aboutUnknownClient(error);
  return error._tag === "Ambiguous"
    ? `several clients have this customer under review; name one: --client ${error.clients.join(" or --client ")}`
    : aboutSettling(error);
};

/** Does something with the review that the operand names, and tells why where it cannot. */
export const onReview = (
  { complain, ...surroundings }: Surroundings,
  { operands: [id], values }: Options,
  use: (found: FoundReview) => TE.TaskEither<SettleError, ExitCode>,
): T.Task<ExitCode> => {
  if (!CustomerId.is(id)) {
    complain(`condor: ${JSON.stringify(id)} is no customer id. condor reviews lists those that wait.\n`);
    return T.of(exitCode.misused);
  }
  return opened({ ...surroundings, complain }, (store) =>
    pipe(
      findReview(store, id, values.get("client")),
      TE.chainW(use),
      TE.getOrElse((error: Failure): T.Task<ExitCode> => {
        complain(`condor: ${aboutFailure(error)}.\n`);
        return T.of(exitCode.failed);
      }),
    ),
  );
};
