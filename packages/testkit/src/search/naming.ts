import { AccountId, AttemptId, CardId, type Schema, Version } from "@condor/core";

/**
 * Attempts, drawn ids and versions are names: the protocol only asks whether two are the same. So situations that
 * differ by a change of names are one, and are told apart by the names in the order in which they occur.
 */
export interface Naming {
  readonly attempt: (id: AttemptId) => AttemptId;
  readonly account: (id: AccountId) => AccountId;
  readonly card: (id: CardId) => CardId;
  readonly version: (version: Version) => Version;
}

/** More than ever occur in one situation. */
const many = 128;

const pool = <A extends string>(name: Schema<A>, prefix: string): ReadonlyArray<A> =>
  Array.from({ length: many }, (_, place) => `${prefix}${place}`).filter(name.is);

const kinds = [
  pool(AttemptId, "atta_"),
  pool(AccountId, "acca_"),
  pool(CardId, "crda_"),
  pool(Version, "vers_"),
] as const;
const [attempts, accounts, cards, versions] = kinds;

/** A name as a number: its place in its pool, and its kind in the lowest two bits. */
export type NameCode = number;

const codes: ReadonlyMap<string, NameCode> = new Map(
  kinds.flatMap((names, kind) => names.map((name, place) => [name, (place << 2) | kind] as const)),
);

const codeOf = (name: string): NameCode => codes.get(name) ?? -1;

export const kindsOfNames = kinds.length;
export const mostCodes = many << 2;

/** Renames by code; a name that is not of the pools keeps itself. */
export const namingOf = (renamed: (code: NameCode) => NameCode): Naming => {
  const of =
    <A extends string>(names: ReadonlyArray<A>) =>
    (name: A): A =>
      names[renamed(codeOf(name)) >> 2] ?? name;
  return { attempt: of(attempts), account: of(accounts), card: of(cards), version: of(versions) };
};

const inText = /(?:atta|acca|crda)_\d+/gu;

/** Names inside a longer text, such as the body that an issuer was sent. */
export const renamedText =
  ({ attempt, account, card }: Naming) =>
  (text: string): string =>
    text.replaceAll(inText, (name) => {
      if (AttemptId.is(name)) return attempt(name);
      if (AccountId.is(name)) return account(name);
      return CardId.is(name) ? card(name) : name;
    });
