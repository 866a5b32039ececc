import type { Scope } from "@condor/adapters-http";
import { type AuthorisationStage, every } from "./stage.js";

/** Whoever sends a request: with which token, and what it is good for. */
export interface Caller {
  readonly name: string;
  /** Nothing, where the token leads to nobody. */
  readonly scopes: ReadonlyArray<Scope>;
  readonly isKnown: boolean;
  /** Whether the customer is its own. */
  readonly isOwner: boolean;
  readonly token: (stage: AuthorisationStage) => Promise<string | undefined>;
}

const nobody = (name: string, token: Caller["token"]): Caller => ({
  name,
  scopes: [],
  isKnown: false,
  isOwner: false,
  token,
});

/** A token that was good for everything, until something happened. */
const once = (name: string, happens: (stage: AuthorisationStage) => void): Caller =>
  nobody(name, async (stage) => {
    const token = await stage.own(every);
    happens(stage);
    return token;
  });

const owner = (name: string, scopes: ReadonlyArray<Scope>): Caller => ({
  name,
  scopes,
  isKnown: true,
  isOwner: true,
  token: ({ own }) => own(scopes),
});

export const callers: ReadonlyArray<Caller> = [
  nobody("no token", () => Promise.resolve(undefined)),
  nobody("an empty token", () => Promise.resolve("")),
  nobody("a garbage token", () => Promise.resolve("0".repeat(64))),
  once("an expired token", ({ expire }) => expire()),
  once("a token from before the password was rotated", ({ rotate }) => rotate()),
  once("a disabled client's token", ({ disable }) => disable()),
  owner("a token without any scope", []),
  ...every.map((scope) => owner(`a token with ${scope} alone`, [scope])),
  ...every.map((scope) =>
    owner(
      `a token with all but ${scope}`,
      every.filter((one) => one !== scope),
    ),
  ),
  owner("a token with every scope", every),
  {
    name: "another client's token with every scope",
    scopes: every,
    isKnown: true,
    isOwner: false,
    token: ({ anothers }) => anothers(every),
  },
];
