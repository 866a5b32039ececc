import { type Creation, type CustomerRecord, isRefused, Version, type VersionedCreation } from "@condor/core";
import * as fc from "fast-check";
import { creations } from "./creation.js";
import { customers } from "./customer.js";
import { decoded } from "./decoded.js";
import { lives } from "./life.js";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { texts } from "./text.js";
import { verifications } from "./verification.js";

export const versions: fc.Arbitrary<Version> = decoded(Version, texts({ least: 1, most: 64 }));
export const nearlyVersions: fc.Arbitrary<Nearly> = nearly(Version.jsonSchema, versions);

export const versionedCreations: fc.Arbitrary<VersionedCreation> = fc.record({
  creation: creations,
  version: versions,
});

const isSettled = (creation: Creation): boolean => isRefused(creation) || creation._tag === "Created";

const untouched = fc.record({ customer: customers, version: versions });

const withCreation = fc
  .tuple(lives, fc.option(verifications, { nil: undefined }), versions, versions)
  .map(([{ customer, creation }, verification, version, ofCreation]) => ({
    customer: verification === undefined ? customer : { ...customer, verification },
    version,
    creation: { creation, version: ofCreation },
  }));

/** Whoever is opening, issuing or under review cannot be forgotten yet. */
const erased = fc
  .oneof(untouched, withCreation)
  .filter((record) => !("creation" in record) || isSettled(record.creation.creation))
  .map((record) => {
    const { customerReference: _, ...customer } = record.customer;
    return { ...record, customer: { ...customer, profile: {} }, erased: true as const };
  });

/**
 * Customers without a creation, and with one in any state, whose verification may have changed since it began; a few
 * of them have been erased.
 */
export const customerRecords: fc.Arbitrary<CustomerRecord> = fc.oneof(
  { arbitrary: untouched, weight: 3 },
  { arbitrary: withCreation, weight: 5 },
  { arbitrary: erased, weight: 1 },
);
