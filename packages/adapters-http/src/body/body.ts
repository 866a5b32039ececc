import { type Fault, parse, type Schema } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type * as TE from "#fp-ts/TaskEither";
import { jsonOnly, type UnsupportedMediaType } from "./media-type.js";
import { parseJson } from "./parse-json.js";
import { mostBytes, type PayloadTooLarge, readBytes } from "./read-bytes.js";
import { type RequestInvalid, requestInvalid } from "./request-invalid.js";

export type BodyError = UnsupportedMediaType | PayloadTooLarge | RequestInvalid;

const withFaults =
  (others: ReadonlyArray<Fault>) =>
  <A>(read: E.Either<ReadonlyArray<Fault>, A>): E.Either<ReadonlyArray<Fault>, A> =>
    others.length === 0 ? read : E.left([...(E.isLeft(read) ? read.left : []), ...others]);

export interface BodyOptions {
  /** The faults that the request's headers have. */
  readonly others?: (request: Request) => ReadonlyArray<Fault>;
  /** The most that the body may have, in bytes; 16 KiB unless told. */
  readonly limit?: number;
}

/** The decoded body, of JSON. */
export const body =
  <A>(of: Schema<A>, { others = () => [], limit = mostBytes }: BodyOptions = {}) =>
  (request: Request): TE.TaskEither<BodyError, A> =>
  async () => {
    const type = jsonOnly(request);
    if (E.isLeft(type)) return type;
    const bytes = await readBytes(request, limit)();
    if (E.isLeft(bytes)) return bytes;
    const json = parseJson(bytes.right);
    const read = E.isLeft(json) ? json : parse(of)(json.right);
    return pipe(read, withFaults(others(request)), E.mapLeft(requestInvalid));
  };
