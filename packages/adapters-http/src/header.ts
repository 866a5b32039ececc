/** A header of answers that means something to a caller, with what it holds. */
interface Header {
  readonly means: string;
  readonly pattern: string;
  readonly example: string;
}

const httpDate = "^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT$";

/** Every header of an answer that is part of the contract. */
export const headers = {
  Allow: { means: "The methods that the path has.", pattern: "^[A-Z]+(, [A-Z]+)*$", example: "GET, HEAD" },
  Deprecation: {
    means: "Since when the vendor has deprecated the route, in Unix seconds (RFC 9745).",
    pattern: "^@[0-9]+$",
    example: "@1688169600",
  },
  "Idempotency-Replayed": {
    means: "The answer repeats that of an earlier request with the same Idempotency-Key: nothing was made now.",
    pattern: "^true$",
    example: "true",
  },
  Link: {
    means: "What comes after a deprecated route (RFC 5829).",
    pattern: '^<[^>]+>; rel="successor-version"$',
    example: '</ibis/debit-card/add>; rel="successor-version"',
  },
  RateLimit: {
    means: "What is left of the limit (draft-ietf-httpapi-ratelimit-headers).",
    pattern: '^"[^"]+";.+$',
    example: '"minute";r=0;t=12',
  },
  "RateLimit-Policy": {
    means: "The limits that are counted (draft-ietf-httpapi-ratelimit-headers).",
    pattern: '^"[^"]+";.+$',
    example: '"minute";q=600;w=60',
  },
  "Retry-After": {
    means: "Whole seconds, one at least, until the same request is worth sending again (RFC 9110).",
    pattern: "^[1-9][0-9]*$",
    example: "1",
  },
  Sunset: { means: "When the route goes (RFC 8594).", pattern: httpDate, example: "Fri, 31 Dec 2027 23:59:59 GMT" },
  "WWW-Authenticate": {
    means: "How to authenticate: with a token of POST /auth/get-token.",
    pattern: "^x-connectfi-token ",
    example: 'x-connectfi-token realm="condor"',
  },
} as const satisfies Readonly<Record<string, Header>>;

export type HeaderName = keyof typeof headers;
