import type * as T from "#fp-ts/Task";
import { hex } from "./hex.js";

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export const sha256 =
  (text: string): T.Task<string> =>
  async () =>
    hex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));
