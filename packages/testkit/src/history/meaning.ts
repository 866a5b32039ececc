import { match, P } from "ts-pattern";
import type { RecordedCall } from "./recorded-call.js";

/**
 * What an answer says of the moment at which it was true: before the customer's creation was done, after it, at a
 * review, or nothing.
 */
export type Meaning = "before" | "after" | "opened" | "review" | "nothing";

export const meaningOf = ({ said }: RecordedCall): Meaning =>
  match(said)
    .returnType<Meaning>()
    .with(undefined, () => "nothing")
    .with({ _tag: "Opened" }, () => "opened")
    .with({ _tag: "AlreadyCreated" }, () => "after")
    .with({ _tag: "CreationUnderReview" }, () => "review")
    .with(
      { _tag: P.union("IssuerUnavailable", "StorageUnavailable", "RecordUnreadable", "IdempotencyKeyMismatch") },
      () => "nothing",
    )
    .with(
      {
        _tag: P.union(
          "InProgress",
          "Declined",
          "CustomerNotFound",
          "CustomerNotApproved",
          "NoDefaultProduct",
          "ProductNotSupported",
          "ProductClosed",
          "DesignNotOffered",
          "ShippingNotOffered",
          "NameNotEmbossable",
          "AddressNotOnFile",
          "OwnRuleRefused",
          "OwnRuleBroken",
          "ReferenceExists",
          "NothingToResume",
        ),
      },
      () => "before",
    )
    .exhaustive();

/** Whether the call may have left an intent that somebody has finished since. */
export const mayHaveBegun = ({ kind, said }: RecordedCall): boolean =>
  kind === "create" &&
  match(said)
    .with(undefined, () => true)
    .with(
      {
        _tag: P.union(
          "Opened",
          "AlreadyCreated",
          "CreationUnderReview",
          "IssuerUnavailable",
          "StorageUnavailable",
          "RecordUnreadable",
          "InProgress",
        ),
      },
      () => true,
    )
    .with(
      {
        _tag: P.union(
          "Declined",
          "CustomerNotFound",
          "CustomerNotApproved",
          "NoDefaultProduct",
          "ProductNotSupported",
          "ProductClosed",
          "DesignNotOffered",
          "ShippingNotOffered",
          "NameNotEmbossable",
          "AddressNotOnFile",
          "OwnRuleRefused",
          "OwnRuleBroken",
          "ReferenceExists",
          "IdempotencyKeyMismatch",
          "NothingToResume",
        ),
      },
      () => false,
    )
    .exhaustive();
