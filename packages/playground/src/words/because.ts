import { type CreateError, type CustomerNotApproved, statusOf } from "@condor/core";
import { match } from "ts-pattern";

const listed = (values: ReadonlyArray<string>): string => (values.length === 0 ? "none" : values.join(", "));

const notApproved = ({ customerType, verification }: CustomerNotApproved): string =>
  customerType === "individual"
    ? `the KYC status of this person is ${statusOf(verification)}, and it must be APPROVED`
    : `the KYB status of this business is ${statusOf(verification)}, and it must be APPROVED`;

/** Why a request got no account and no card: a clause in plain words. */
export const because = (error: CreateError): string =>
  match(error)
    .with({ _tag: "AlreadyCreated" }, () => "the customer has an account and a card at condor already")
    .with({ _tag: "CreationUnderReview" }, () => "a person must look at an earlier attempt for this customer first")
    .with({ _tag: "InProgress" }, () => "another attempt for this customer is still under way")
    .with({ _tag: "CustomerNotApproved" }, notApproved)
    .with({ _tag: "NoDefaultProduct" }, () => "no product was asked for, and the program has no default product")
    .with(
      { _tag: "ProductNotSupported" },
      ({ productId, customerType }) => `the program has no product ${productId} for customers of type ${customerType}`,
    )
    .with({ _tag: "ProductClosed" }, ({ productId }) => `the product ${productId} is closed for new cards`)
    .with(
      { _tag: "DesignNotOffered" },
      ({ designId, offered }) => `the product has no design ${designId}; it offers: ${listed(offered)}`,
    )
    .with(
      { _tag: "ShippingNotOffered" },
      ({ shippingMethod, offered }) => `the product is not sent by ${shippingMethod}; it offers: ${listed(offered)}`,
    )
    .with({ _tag: "NameNotEmbossable" }, ({ nameOnCard, longest }) =>
      nameOnCard === ""
        ? "the customer's name has no letter that a card can carry"
        : `the name “${nameOnCard}” does not fit on the card, which has room for ${longest} plain letters`,
    )
    .with(
      { _tag: "AddressNotOnFile" },
      ({ addressType, onFile }) => `the customer has no address of type ${addressType}; on file: ${listed(onFile)}`,
    )
    .with({ _tag: "OwnRuleRefused" }, ({ statement }) => `this rule does not hold: ${statement}`)
    .with({ _tag: "OwnRuleBroken" }, ({ rule }) => `the rule ${rule} broke`)
    .with({ _tag: "CustomerNotFound" }, ({ customerId }) => `there is no customer ${customerId}`)
    .with({ _tag: "ReferenceExists" }, ({ reference }) => `another customer's card has the reference ${reference}`)
    .with({ _tag: "IdempotencyKeyMismatch" }, () => "the Idempotency-Key was used with another request")
    .with({ _tag: "Declined" }, ({ title, reason }) => `the issuer said no: ${title}. ${reason}`)
    .with({ _tag: "IssuerUnavailable" }, () => "nobody knows yet whether the issuer acted")
    .with({ _tag: "NothingToResume" }, () => "there is nothing to go on with")
    .with({ _tag: "StorageUnavailable" }, () => "the store did not answer")
    .with({ _tag: "RecordUnreadable" }, () => "the store's record cannot be read")
    .exhaustive();
