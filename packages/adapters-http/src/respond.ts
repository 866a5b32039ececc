import type { Milliseconds } from "@condor/core";
import type { Answer } from "./answer/answer.js";

/**
 * Answers hold personal data: nobody keeps them, no browser guesses what they are, runs, frames or embeds them, or tells
 * others where they came from. There is no header of CORS: no page of another origin reads an answer. After OWASP's REST
 * Security Cheat Sheet.
 */
const always = {
  "Content-Type": "application/json",
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

export type Respond = (requestId: string, answer: Answer) => Response;

/**
 * The envelope: `code`, then what the answer says, then the requestId; or a page. `strictTransport` is how long browsers then ask
 * for nothing but HTTPS here (RFC 6797); a server without TLS before it must not say so.
 */
export const responding = (strictTransport?: Milliseconds): Respond => {
  const every =
    strictTransport === undefined
      ? always
      : { ...always, "Strict-Transport-Security": `max-age=${Math.floor(strictTransport / 1_000)}` };
  return (requestId, { status, code, rest, headers, page }) =>
    new Response(page ?? JSON.stringify({ code, ...rest, requestId }), { status, headers: { ...every, ...headers } });
};
