import * as E from "#fp-ts/Either";
import { constVoid } from "#fp-ts/function";
import type * as TE from "#fp-ts/TaskEither";
import { notJson, type RequestInvalid, requestInvalid } from "./request-invalid.js";

export interface PayloadTooLarge {
  readonly _tag: "PayloadTooLarge";
  readonly limit: number;
}

/** The most that the body of a request of the API may have. */
const mostBytes = 16 * 1_024;

const joined = (chunks: ReadonlyArray<Uint8Array>, length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
};

const drain = async (
  body: NonNullable<Request["body"]>,
  limit: number,
): Promise<E.Either<PayloadTooLarge, Uint8Array>> => {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return E.right(joined(chunks, length));
    length += value.byteLength;
    if (length > limit) {
      reader.cancel().catch(constVoid);
      return E.left({ _tag: "PayloadTooLarge", limit });
    }
    chunks.push(value);
  }
};

/** The body, of at most 16 KiB unless told: measured while it is read, and not read at all where Content-Length says more. */
export const readBytes =
  (
    { headers, body }: Request,
    limit: number = mostBytes,
  ): TE.TaskEither<PayloadTooLarge | RequestInvalid, Uint8Array> =>
  async () => {
    if (Number(headers.get("Content-Length")) > limit) return E.left({ _tag: "PayloadTooLarge", limit });
    if (body === null) return E.right(new Uint8Array());
    return drain(body, limit).catch(() => E.left(requestInvalid([notJson("must be complete")])));
  };
