import type * as E from "#fp-ts/Either";
import type * as t from "io-ts";
import type { Schema } from "../schema/schema.js";
import { branded } from "../schema/text.js";
import { base62OfUuid, type NotBase62, uuidOfBase62 } from "./base62.js";
import type { NotA128BitNumber, Uuid } from "./uuid.js";

interface CustomerIdBrand {
  readonly CustomerId: unique symbol;
}
interface AccountIdBrand {
  readonly AccountId: unique symbol;
}
interface CardIdBrand {
  readonly CardId: unique symbol;
}
interface AttemptIdBrand {
  readonly AttemptId: unique symbol;
}

/**
 * `<prefix>_` and the base62 of a UUID. Generated strictly (1 to 22 characters), accepted up to 30, because
 * the vendor shows an id that overflows 128 bits. Never order by it: the alphabet is not in ASCII order.
 */
const id = <A extends string>(name: string, prefixes: string): Schema<A> =>
  branded<A>(name, { pattern: `^${prefixes}_[0-9a-zA-Z]{1,30}$` });

/** A customer of the vendor: prefix `csta`, newer ones `cstap`. */
export type CustomerId = t.Branded<string, CustomerIdBrand>;
export const CustomerId = id<CustomerId>("CustomerId", "(csta|cstap)");

/** A checking account: prefix `acca`. */
export type AccountId = t.Branded<string, AccountIdBrand>;
export const AccountId = id<AccountId>("AccountId", "acca");

/** A debit card: prefix `crda`. It is no card number. */
export type CardId = t.Branded<string, CardIdBrand>;
export const CardId = id<CardId>("CardId", "crda");

/** One run of `create`, `resume` or `recover`: prefix `atta`. Never on the wire. */
export type AttemptId = t.Branded<string, AttemptIdBrand>;
export const AttemptId = id<AttemptId>("AttemptId", "atta");

/** The text of a new id: what `IdGenerator` adapters make ids with. */
export const idText = (prefix: "acca" | "crda" | "atta", uuid: Uuid): string => `${prefix}_${base62OfUuid(uuid)}`;

/** The UUID inside an id. Fails for the ids that overflow 128 bits. */
export const uuidOfId = (
  of: CustomerId | AccountId | CardId | AttemptId,
): E.Either<NotBase62 | NotA128BitNumber, Uuid> => uuidOfBase62(of.slice(of.indexOf("_") + 1));
