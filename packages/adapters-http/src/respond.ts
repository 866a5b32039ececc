import type { Answer } from "./answer/answer.js";

/** Answers hold personal data: nobody keeps them, and no browser guesses what they are. */
const always = {
  "Content-Type": "application/json",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
};

/** The envelope: `code`, then what the answer says, then the requestId. */
export const respond = (requestId: string, { status, code, rest, headers }: Answer): Response =>
  new Response(JSON.stringify({ code, ...rest, requestId }), { status, headers: { ...always, ...headers } });
