import {
  type Advance,
  type Beginning,
  type CustomerId,
  type CustomerRecord,
  isRefused,
  type Reserved,
  type Verification,
} from "@condor/core";
import * as fc from "fast-check";
import { verifications } from "../arbitrary/verification.js";
import { keys, type Member, references } from "../cast.js";
import { operator } from "./operator.js";
import { stepsFrom } from "./steps-from.js";

/** One thing that happens to a repository, as a law plans it. */
export type Call =
  | { readonly does: "begin"; readonly who: Member; readonly reserves: Reserved }
  | { readonly does: "advance"; readonly who: Member; readonly nth: number }
  | { readonly does: "verify"; readonly who: Member; readonly verification: Verification }
  | { readonly does: "find"; readonly who: Member };

const few = 2;

/** Calls for these people, who compete for two keys and two references. */
export const callsOf = (people: fc.Arbitrary<Member>): fc.Arbitrary<Call> =>
  fc.oneof(
    {
      arbitrary: fc.record({
        does: fc.constant("begin" as const),
        who: people,
        reserves: fc.record(
          {
            idempotencyKey: fc.constantFrom(...keys.slice(0, few)),
            reference: fc.constantFrom(...references.slice(0, few)),
          },
          { requiredKeys: [] },
        ),
      }),
      weight: 4,
    },
    {
      arbitrary: fc.record({ does: fc.constant("advance" as const), who: people, nth: fc.nat({ max: 4 }) }),
      weight: 4,
    },
    {
      arbitrary: fc.record({ does: fc.constant("verify" as const), who: people, verification: verifications }),
      weight: 1,
    },
    { arbitrary: fc.record({ does: fc.constant("find" as const), who: people }), weight: 1 },
  );

/** A call to the port, with the versions of the record that it was decided on. */
export type Decided =
  | { readonly does: "begin"; readonly beginning: Beginning }
  | { readonly does: "advance"; readonly advance: Advance }
  | { readonly does: "verify"; readonly customerId: CustomerId; readonly verification: Verification }
  | { readonly does: "find"; readonly customerId: CustomerId };

const beginningOn = (
  { who, reserves }: Extract<Call, { readonly does: "begin" }>,
  record: CustomerRecord,
): Beginning => {
  const { version, creation } = record;
  const named = creation !== undefined && isRefused(creation.creation) ? { refusedVersion: creation.version } : {};
  return { creation: who.opening(reserves), customerVersion: version, ...named, by: operator };
};

const advanceOn = ({ who, nth }: Extract<Call, { readonly does: "advance" }>, { creation }: CustomerRecord) => {
  if (creation === undefined) return [];
  const steps = stepsFrom(creation.creation, who.opening().order);
  return steps
    .slice(nth % steps.length)
    .slice(0, 1)
    .map((step) => ({ creation: step, version: creation.version, by: operator }));
};

/** What the call comes to for one who read this record: nothing, where there is no creation to advance. */
export const decidedOn = (call: Call, record: CustomerRecord): ReadonlyArray<Decided> => {
  const { customerId } = record.customer;
  switch (call.does) {
    case "begin":
      return [{ does: "begin", beginning: beginningOn(call, record) }];
    case "advance":
      return advanceOn(call, record).map((advance) => ({ does: "advance", advance }));
    case "verify":
      return [{ does: "verify", customerId, verification: call.verification }];
    case "find":
      return [{ does: "find", customerId }];
    default:
      return call satisfies never;
  }
};
