import { type ManualClock, manualClock, type MemoryCardIssuer, memoryCardIssuer } from "@condor/adapters-memory";
import type { CardIssuer } from "@condor/core";
import { configuration } from "../../src/configuration/configuration.js";
import { appFor } from "../../src/app/app-for.js";
import { memoryStore } from "../../src/store/memory-store.js";
import { quickHash } from "../clients/quick-hash.js";
import { done } from "../served.js";

const customerId = "csta_6clNH3W2pBehujY8mpTCU8";

const noon = Date.UTC(2026, 0, 15, 12);

export interface Asked {
  readonly short: string;
  readonly retryAfter: string | null;
}

const headers = { "Content-Type": "application/json" };

/** The app over memory, with an issuer that does what `through` makes of it, and a clock that can be stepped. */
export const inProcess = async (through: (issuer: MemoryCardIssuer, clock: ManualClock) => CardIssuer) => {
  const given = await done(configuration({ DATABASE_URL: "memory:" }));
  const clock = manualClock(noon);
  const store = memoryStore({ ...given, clock });
  const books = memoryCardIssuer();
  const app = appFor(given, { store, clock, issuer: through(books, clock), passwords: quickHash });
  const asked = async (path: string, init: RequestInit = {}): Promise<Asked> => {
    const response = await app.fetch(new Request(`http://condor.invalid${path}`, init));
    const { code } = (await response.json()) as { readonly code: string };
    return { short: `${response.status} ${code}`, retryAfter: response.headers.get("Retry-After") };
  };
  const token = async (): Promise<string> =>
    (await done(store.tokens.issue({ client: given.client, scopes: ["create", "read"] }))).token.reveal();
  const create = async (own?: string, id = customerId): Promise<Asked> => {
    const granted = { ...headers, "x-connectfi-token": own ?? (await token()) };
    return asked("/condor/customer/create", {
      method: "POST",
      headers: granted,
      body: JSON.stringify({ customerId: id }),
    });
  };
  return {
    clock,
    store,
    client: given.client,
    token,
    create,
    /** Which steps the issuer has in its books. */
    made: () => books.ledger().map(({ step }) => step),
  };
};
