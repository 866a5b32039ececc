import type { BookEntry, BookPage, Finding, KeyRetention } from "@condor/core";
import * as fc from "fast-check";
import { durations } from "./instant.js";
import { issuedAccounts, resourceIds } from "./issued-account.js";
import { issuedCards } from "./issued-card.js";
import { issuerKeys, steps } from "./issuer-key.js";
import { tagged } from "./tagged.js";

export const findings: fc.Arbitrary<Finding> = fc.oneof(
  fc.record({ _tag: tagged("Absent") }),
  fc.record({ _tag: tagged("AccountFits"), account: issuedAccounts }),
  fc.record({ _tag: tagged("CardFits"), card: issuedCards }),
  fc.record({ _tag: tagged("Differs"), resourceIds: fc.array(resourceIds, { maxLength: 2 }) }),
);

export const keyRetentions: fc.Arbitrary<KeyRetention> = fc.oneof(
  fc.record({ _tag: tagged("Forever"), declines: fc.constantFrom("kept", "forgotten") }),
  fc.record({ _tag: tagged("For"), duration: durations }),
);

export const bookEntries: fc.Arbitrary<BookEntry> = fc.record({
  key: issuerKeys,
  step: steps,
  resourceId: resourceIds,
});

export const bookPages: fc.Arbitrary<BookPage> = fc.record(
  { entries: fc.array(bookEntries, { maxLength: 3 }), next: resourceIds },
  { requiredKeys: ["entries"] },
);
