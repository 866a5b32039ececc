import type { SettleError } from "@condor/core";

/** Why a review was not settled, and what to do instead: one sentence each. */
export const aboutSettling = (error: SettleError): string => {
  switch (error._tag) {
    case "NotUnderReview":
      return `${error.customerId} is not under review, so there is nothing to settle; condor reviews lists who is`;
    case "BeyondRetention":
      return "the issuer may have forgotten the key by now, and asking again could open a second account; look it up at the issuer, then adopt or refuse";
    case "AnotherIssuer":
      return `the creation was begun at the issuer ${JSON.stringify(error.begunAt)}, which is not the one configured here; settle it where that one is`;
    case "NothingFits":
      return "the issuer's books hold nothing that fits the order, so there is nothing to adopt; resume, or refuse with --evidence";
    case "ResourceStands":
      return "the issuer's books hold what was ordered, so it cannot be refused; adopt it";
    case "Stale":
      return "somebody else has moved the review meanwhile; look at it again with condor reviews show";
    case "OutcomeUnknown":
      return `the issuer's books could not be read (${error.cause}); try again later`;
    case "StorageUnavailable":
      return `the store did not answer (${error.cause}), and may have written it or not; look with condor reviews show, then try again`;
    case "RecordUnreadable":
      return `the record of ${error.customerId} cannot be read; give all keys that it may have been written with in CONDOR_KEYS`;
    default:
      return error satisfies never;
  }
};
