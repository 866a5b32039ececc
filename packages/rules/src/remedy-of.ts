import type { Refusal, RuleText, ShippingMethod, Verification } from "@condor/core";
import { match, P } from "ts-pattern";

const verified = (verification: Verification): string =>
  match(verification)
    .with({ _tag: "Pending" }, () => "Wait until the check is done, then ask again.")
    .with(
      { _tag: "WaitingData" },
      () => "Supply the data that the check still asks for, and ask again once the status is APPROVED.",
    )
    .with({ _tag: "Denied" }, () => "There is nothing that the caller could do: the check was not passed.")
    .with(
      { _tag: P.union("Approved", "UnknownStatus") },
      () => "Find out what the status means: only APPROVED will do.",
    )
    .exhaustive();

const listed = (offered: ReadonlyArray<string>): string => offered.join(", ");

const shipped = (offered: ReadonlyArray<ShippingMethod>): string =>
  offered.length === 0
    ? "Ask for no shipping method: the product is not shipped."
    : `Ask for one of the methods that are offered, or for none: ${listed(offered)}.`;

/** The rule's own remedy, or of it what is true of this customer and product. */
export const remedyOf = (refusal: Refusal, { remedy }: Pick<RuleText, "remedy">): string =>
  match(refusal)
    .with({ _tag: "CustomerNotApproved" }, ({ verification }) => verified(verification))
    .with(
      { _tag: "DesignNotOffered" },
      ({ offered }) => `Ask for one of the designs that are offered: ${listed(offered)}.`,
    )
    .with({ _tag: "ShippingNotOffered" }, ({ offered }) => shipped(offered))
    .with(
      { _tag: "NameNotEmbossable" },
      ({ longest, letters }) => `Ask for a name of at most ${longest} of the characters that cards carry (${letters}).`,
    )
    .with(
      { _tag: P.union("AlreadyCreated", "CreationUnderReview", "InProgress", "AddressNotOnFile") },
      { _tag: P.union("NoDefaultProduct", "ProductNotSupported", "ProductClosed") },
      { _tag: P.union("OwnRuleRefused", "OwnRuleBroken") },
      () => remedy,
    )
    .exhaustive();
