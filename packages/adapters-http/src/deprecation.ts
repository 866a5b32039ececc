/** When the vendor's create became deprecated, and when it goes. Both in seconds since 1970-01-01T00:00:00Z. */
export interface Deprecation {
  readonly since: number;
  readonly sunset?: number;
}

const httpDate = (seconds: number): string => new Date(seconds * 1_000).toUTCString();

/** `Deprecation` (RFC 9745), the successor (RFC 5829), and `Sunset` (RFC 8594) where it is known. */
export const deprecationHeaders = ({ since, sunset }: Deprecation): Readonly<Record<string, string>> => ({
  Deprecation: `@${since}`,
  Link: '</ibis/debit-card/add>; rel="successor-version"',
  ...(sunset === undefined ? {} : { Sunset: httpDate(sunset) }),
});
