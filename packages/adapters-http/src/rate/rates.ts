import type { ClientGrant } from "../credentials.js";
import { perMinute, type RatePolicy } from "./rate-policy.js";

/** How many requests are answered. What is left out has no limit. */
export interface Rates {
  /** For all that one address asks for. */
  readonly address?: RatePolicy;
  /** For all that one client asks for. */
  readonly client?: (grant: ClientGrant) => RatePolicy | undefined;
  /** For the tokens that one address asks for, whatever the login. */
  readonly tokensOfAddress?: RatePolicy;
  /** For the tokens that are asked for with one login, from wherever: passwords cannot be guessed faster than this. */
  readonly tokensOfLogin?: RatePolicy;
}

const ofClient = perMinute("client", 6_000);

/** A hundred requests a second, and two tokens a second. */
export const standardRates: Rates = {
  address: perMinute("address", 6_000),
  client: () => ofClient,
  tokensOfAddress: perMinute("tokens-address", 120),
  tokensOfLogin: perMinute("tokens-login", 120),
};
