import {
  type BookPage,
  branded,
  choice,
  type Finding,
  integer,
  IssuedAccount,
  IssuedCard,
  type IssuerKey,
  type KeyRetention,
  list,
  literal,
  optional,
  required,
  ResourceId,
  type Schema,
  StoredOrder,
  struct,
  tagged,
  text,
} from "@condor/core";

// What goes over the wire between a service and the issuer behind its `httpCardIssuer`.

const tag = <T extends string>(name: T) => ({ _tag: required("_tag", literal(name)) });
const resourceIds = required("resourceIds", list(ResourceId));

/** The key of one step: at most one resource is ever made for it. */
const Key = branded<IssuerKey>("IssuerKey", { pattern: "^condor/[\\x21-\\x7e]{1,113}$" });

const Retention: Schema<KeyRetention> = tagged("KeyRetention", {
  Forever: struct("Forever", {
    ...tag("Forever"),
    declines: required("declines", choice<"kept" | "forgotten">("declines", ["kept", "forgotten"])),
  }),
  For: struct("For", {
    ...tag("For"),
    duration: required("duration", integer("duration", { minimum: 1, maximum: Number.MAX_SAFE_INTEGER })),
  }),
});

/** What an issuer says of itself. */
export const IssuerTerms = struct("IssuerTerms", {
  name: required("name", text("name", { minLength: 1, maxLength: 64 })),
  mapping: required("mapping", text("mapping", { minLength: 1, maxLength: 64 })),
  retention: required("retention", Retention),
});

const asked = { key: required("key", Key), order: required("order", StoredOrder) };

/** An account, or what the books have of a key. */
export const OrderAsked = struct("OrderAsked", asked);
export const CardAsked = struct("CardAsked", { ...asked, account: required("account", IssuedAccount) });

export const FindingOnWire: Schema<Finding> = tagged("Finding", {
  AccountFits: struct("AccountFits", { ...tag("AccountFits"), account: required("account", IssuedAccount) }),
  CardFits: struct("CardFits", { ...tag("CardFits"), card: required("card", IssuedCard) }),
  Differs: struct("Differs", { ...tag("Differs"), resourceIds }),
  Absent: struct("Absent", tag("Absent")),
});

const Entry = struct("BookEntry", {
  key: required("key", Key),
  step: required("step", choice<"account" | "card">("step", ["account", "card"])),
  resourceId: required("resourceId", ResourceId),
});

export const BookPageOnWire: Schema<BookPage> = struct("BookPage", {
  entries: required("entries", list(Entry)),
  next: optional("next", ResourceId),
});
