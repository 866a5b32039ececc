import { parse, type Schema } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { parseJson } from "../body/parse-json.js";
import { readBytes } from "../body/read-bytes.js";
import type { Trouble } from "./problem.js";

const invalid = (detail: string): Trouble => ({ type: "invalid", title: "Invalid request", detail });

/** The decoded body of a request to an issuer. Faults are told by place and rule: a value may be personal data. */
export const askedOfIssuer =
  (limit: number) =>
  <A>(of: Schema<A>, request: Request): TE.TaskEither<Trouble, A> =>
    pipe(
      readBytes(request, limit),
      TE.mapLeft(
        ({ _tag }): Trouble =>
          _tag === "PayloadTooLarge"
            ? { type: "too-large", title: "Too large", detail: `must not exceed ${limit} bytes` }
            : invalid("must be complete"),
      ),
      TE.chainEitherK((bytes) =>
        pipe(
          parseJson(bytes),
          E.chain(parse(of)),
          E.mapLeft((faults) => invalid(faults.map((one) => `${one.instancePath} ${one.message}`.trim()).join("; "))),
        ),
      ),
    );
