import type { Schema } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { type BodyError, body } from "../body/body.js";
import type { Trouble } from "./problem.js";

const invalid = (detail: string): Trouble => ({ type: "invalid", title: "Invalid request", detail });

/** Faults are told by place and rule: a value may be personal data. */
const troubleOf = (error: BodyError): Trouble => {
  switch (error._tag) {
    case "UnsupportedMediaType":
      return invalid("Content-Type must be application/json");
    case "PayloadTooLarge":
      return { type: "too-large", title: "Too large", detail: `must not exceed ${error.limit} bytes` };
    case "RequestInvalid":
      return invalid(error.faults.map((one) => `${one.instancePath} ${one.message}`.trim()).join("; "));
    default:
      return error satisfies never;
  }
};

/** The decoded body of a request to an issuer. */
export const askedOfIssuer =
  (limit: number) =>
  <A>(of: Schema<A>, request: Request): TE.TaskEither<Trouble, A> =>
    pipe(body(of, { limit })(request), TE.mapLeft(troubleOf));
