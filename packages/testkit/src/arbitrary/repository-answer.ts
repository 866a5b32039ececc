import type { Advance, AdvanceAnswer, BeginAnswer, Beginning, By, Due, RepositoryError } from "@condor/core";
import * as fc from "fast-check";
import { versions } from "./customer-record.js";
import { creations } from "./creation.js";
import { attemptIds, customerIds } from "./id.js";
import { instants } from "./instant.js";
import { issuingCards, openingAccounts } from "./running-creation.js";
import { tagged } from "./tagged.js";
import { texts } from "./text.js";

export const bys: fc.Arbitrary<By> = fc.oneof(
  fc.record({ _tag: tagged("Attempt"), attemptId: attemptIds }),
  fc.record({ _tag: tagged("Operator"), operator: texts({ least: 1 }), reason: texts({ least: 1 }) }),
);

export const beginnings: fc.Arbitrary<Beginning> = fc.record(
  {
    creation: fc.oneof(openingAccounts, issuingCards),
    customerVersion: versions,
    refusedVersion: versions,
    by: bys,
  },
  { requiredKeys: ["creation", "customerVersion", "by"] },
);

export const advances: fc.Arbitrary<Advance> = fc.record({ creation: creations, version: versions, by: bys });

const writtens = fc.record({ _tag: tagged("Written"), version: versions });
const stales = fc.record({ _tag: tagged("Stale") });

export const advanceAnswers: fc.Arbitrary<AdvanceAnswer> = fc.oneof(writtens, stales);
export const beginAnswers: fc.Arbitrary<BeginAnswer> = fc.oneof(
  writtens,
  stales,
  fc.record({ _tag: tagged("ReferenceTaken"), customerId: customerIds }),
  fc.record({ _tag: tagged("KeyTaken") }),
);

export const dues: fc.Arbitrary<Due> = fc.record({ customerId: customerIds, dueAt: instants });

export const repositoryErrors: fc.Arbitrary<RepositoryError> = fc.oneof(
  fc.record({ _tag: tagged("StorageUnavailable"), cause: texts() }),
  fc.record({ _tag: tagged("RecordUnreadable"), customerId: customerIds }),
);
