import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as RA from "#fp-ts/ReadonlyArray";

/** Keys that encrypt the keys of records. The first one encrypts what is written; the others still read. */
export interface Keyring {
  readonly current: SealingKey;
  readonly byId: ReadonlyMap<string, SealingKey>;
}

/** `bytes` are 256 bits (AES-256). The id stands in every record that the key protects. */
export interface SealingKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Why a text is no key ring. It never quotes the text. */
export interface KeyringFault {
  readonly _tag: "KeyringFault";
  readonly problem: string;
  readonly cure: string;
}

const cure = "write each key as <id>:<base64 of 32 random bytes>, the newest first, separated by commas or line ends";
const faulty = (problem: string): KeyringFault => ({ _tag: "KeyringFault", problem, cure });

const idPattern = /^[0-9a-zA-Z_.-]{1,64}$/;
// Node's decoder skips what is no base64: a mistyped key would be another key.
const base64Pattern = /^[0-9a-zA-Z+/_-]*={0,2}$/;

const keyOf = (text: string, at: number): E.Either<KeyringFault, SealingKey> => {
  const colon = text.indexOf(":");
  const [id, encoded] = [text.slice(0, Math.max(colon, 0)), text.slice(colon + 1)];
  const bytes = new Uint8Array(Buffer.from(encoded, "base64"));
  if (!idPattern.test(id))
    return E.left(faulty(`the id of key ${at + 1} is not 1 to 64 letters, digits, "_", "." or "-"`));
  if (!base64Pattern.test(encoded)) return E.left(faulty(`key ${at + 1} is not base64`));
  if (bytes.length !== 32) return E.left(faulty(`key ${at + 1} has ${bytes.length} bytes instead of 32`));
  return E.right({ id, bytes });
};

/** A key ring as environment or file give it: the current key first. Ids may not repeat. */
export const keyringOf = (text: string): E.Either<KeyringFault, Keyring> =>
  pipe(
    text
      .split(/[\n,]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
    RA.traverseWithIndex(E.Applicative)((at, part) => keyOf(part, at)),
    E.chain((keys) => {
      const [current] = keys;
      const byId = new Map(keys.map((key) => [key.id, key]));
      if (current === undefined) return E.left(faulty("there is no key"));
      return byId.size === keys.length ? E.right({ current, byId }) : E.left(faulty("two keys have the same id"));
    }),
  );
