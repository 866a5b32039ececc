import type { ClientGrant, Scope, TokenStore } from "@condor/adapters-http";
import type { ClientId, Instant } from "@condor/core";
import { secret } from "@condor/core";
import * as O from "fp-ts/lib/Option.js";
import { expect } from "vitest";
import { done } from "../served.js";

export interface TokenStoreStage {
  readonly tokens: TokenStore;
  /** Tokens work for 1,000 ms of this clock. */
  readonly clock: { readonly set: (now: Instant) => void };
  /** A client that logs in, new in each case. */
  readonly client: ClientId;
  /** A client that somebody else lets in. */
  readonly stranger: ClientId;
  readonly change: (scopes: ReadonlyArray<Scope>) => Promise<void>;
  readonly disable: () => Promise<void>;
  readonly enable: () => Promise<void>;
  readonly rotate: () => Promise<void>;
  readonly generation: () => Promise<number>;
}

type Law = readonly [name: string, holds: (stage: TokenStoreStage) => Promise<void>];

const issued = async ({ tokens }: TokenStoreStage, grant: ClientGrant) => (await done(tokens.issue(grant))).token;
const read = ({ client }: TokenStoreStage): ClientGrant => ({ client, scopes: ["read"] });

/** What every store of tokens must do, on a stage of its own for each law. */
export const tokenStoreLaws: ReadonlyArray<Law> = [
  [
    "a token leads to its grant until it expires",
    async (stage) => {
      const token = await issued(stage, read(stage));
      expect(await done(stage.tokens.find(token))).toEqual(O.some(read(stage)));
      stage.clock.set(999);
      expect(await done(stage.tokens.find(token))).toEqual(O.some(read(stage)));
      stage.clock.set(1_000);
      expect(await done(stage.tokens.find(token))).toEqual(O.none);
    },
  ],
  [
    "any other text leads to nothing",
    async (stage) => {
      const token = (await issued(stage, read(stage))).reveal();
      for (const text of ["", token.slice(1), `${token}0`, token.toUpperCase().replaceAll(/[0-9]/gu, "A")])
        expect(await done(stage.tokens.find(secret(text)))).toEqual(O.none);
    },
  ],
  [
    "scopes that the client is given or loses are its tokens' at once",
    async (stage) => {
      const token = await issued(stage, read(stage));
      await stage.change(["create", "pii:read"]);
      expect(await done(stage.tokens.find(token))).toMatchObject({ value: { scopes: ["create", "pii:read"] } });
    },
  ],
  [
    "no token of a disabled client works, also after it is enabled again",
    async (stage) => {
      const token = await issued(stage, read(stage));
      await stage.disable();
      expect(await done(stage.tokens.find(token))).toEqual(O.none);
      const meanwhile = await issued(stage, read(stage));
      expect(await done(stage.tokens.find(meanwhile))).toEqual(O.none);
      await stage.enable();
      expect(await done(stage.tokens.find(token))).toEqual(O.none);
      expect(O.isSome(await done(stage.tokens.find(await issued(stage, read(stage)))))).toBe(true);
    },
  ],
  [
    "a rotation revokes every token, and one that is issued on what was known before it",
    async (stage) => {
      const before = await stage.generation();
      const token = await issued(stage, read(stage));
      await stage.rotate();
      const late = await issued(stage, { ...read(stage), generation: before });
      for (const one of [token, late]) expect(await done(stage.tokens.find(one))).toEqual(O.none);
      const now = await issued(stage, { ...read(stage), generation: await stage.generation() });
      expect(O.isSome(await done(stage.tokens.find(now)))).toBe(true);
    },
  ],
  [
    "what is revoked is one client's, and the next token works",
    async (stage) => {
      const { tokens, client, stranger } = stage;
      const [own, other] = [await issued(stage, read(stage)), await issued(stage, { client: stranger, scopes: [] })];
      await done(tokens.revoke(client));
      expect(await done(tokens.find(own))).toEqual(O.none);
      expect(await done(tokens.find(other))).toEqual(O.some({ client: stranger, scopes: [] }));
      expect(O.isSome(await done(tokens.find(await issued(stage, read(stage)))))).toBe(true);
    },
  ],
  [
    "a client that does not log in here may do what its token was issued for",
    async (stage) => {
      const grant: ClientGrant = { client: stage.stranger, scopes: ["create", "operate"] };
      expect(await done(stage.tokens.find(await issued(stage, grant)))).toEqual(O.some(grant));
    },
  ],
];
