import * as E from "#fp-ts/Either";
import { constVoid } from "#fp-ts/function";
import type * as TE from "#fp-ts/TaskEither";
import { notJson, type RequestInvalid, requestInvalid } from "./request-invalid.js";

export interface PayloadTooLarge {
  readonly _tag: "PayloadTooLarge";
  readonly limit: number;
}

/** The most that the body of a request of the API may have. */
export const mostBytes = 16 * 1_024;

const joined = (chunks: ReadonlyArray<Uint8Array>, length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
};

type Read = Promise<E.Either<PayloadTooLarge, Uint8Array>>;

const kept = async (request: Request, limit: number): Read => {
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.byteLength > limit ? E.left({ _tag: "PayloadTooLarge", limit }) : E.right(bytes);
};

const drain = async ({ body }: Request, limit: number): Read => {
  if (body === null) return E.right(new Uint8Array());
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

const incomplete: E.Either<RequestInvalid, never> = E.left(requestInvalid([notJson("must be complete")]));

/**
 * The body, of at most `limit` bytes: not read at all where Content-Length says more, and measured while it is read
 * where nothing says how long it is.
 */
export const readBytes =
  (request: Request, limit: number): TE.TaskEither<PayloadTooLarge | RequestInvalid, Uint8Array> =>
  async () => {
    const { headers } = request;
    const declared = headers.get("Content-Length");
    if (Number(declared) > limit) return E.left({ _tag: "PayloadTooLarge", limit });
    // The host ends a body at its Content-Length (RFC 9112, section 6.3). A stream of it costs node-server a whole Request.
    const whole = declared === null ? drain(request, limit) : kept(request, limit);
    return whole.catch(() => incomplete);
  };
