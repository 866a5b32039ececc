import type { ClientId, Instant } from "@condor/core";
import type { ClientGrant } from "../credentials.js";

/** A token that was issued. */
export interface Held {
  readonly grant: ClientGrant;
  readonly expiresAt: Instant;
}

/** Tokens by their digests, at most `most` of each client: whoever asks for many pushes out only its own. */
export const heldTokens = (most: number) => {
  const held = new Map<string, Held>();
  // In the order of issue, so the expired ones come first.
  const digestsOf = new Map<ClientId, Set<string>>();
  const ofClient = (client: ClientId): Set<string> => digestsOf.get(client) ?? new Set();
  return {
    get: (digest: string): Held | undefined => held.get(digest),
    put: (digest: string, token: Held, now: Instant): void => {
      const { client } = token.grant;
      const own = ofClient(client).add(digest);
      held.set(digest, token);
      digestsOf.set(client, own);
      for (const oldest of own) {
        if (own.size <= most && now < (held.get(oldest)?.expiresAt ?? now)) return;
        own.delete(oldest);
        held.delete(oldest);
      }
    },
    drop: (client: ClientId): void => {
      for (const digest of ofClient(client)) held.delete(digest);
      digestsOf.delete(client);
    },
  };
};
