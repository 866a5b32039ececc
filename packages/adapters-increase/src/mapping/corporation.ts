import type { BusinessProfile, IndividualProfile } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as RA from "#fp-ts/ReadonlyArray";
import { type EntityAddress, entityAddress } from "./address.js";
import type { Chosen } from "./chosen-address.js";
import { line, lineIfAny, plain } from "./line.js";
import { nineDigits } from "./nine-digits.js";
import { type Person, personOf } from "./person.js";
import { present } from "./present.js";
import { type Fitted, together, unfit } from "./unfit.js";

export interface Corporation {
  readonly name: string;
  readonly address: EntityAddress;
  readonly email?: string;
  readonly legal_identifier: { readonly category: "us_employer_identification_number"; readonly value: string };
  readonly beneficial_owners: Array<{ readonly individual: Person; readonly prongs: Array<"control"> }>;
}

/** Increase takes one to five. */
const mostOwners = 5;

/** A representative acts for the business: that is control. Of ownership the profile says nothing, so nothing is said. */
const owner = (index: number, profile: IndividualProfile): Fitted<Corporation["beneficial_owners"][number]> => {
  const field = `customer.representatives[${index}]`;
  const address = profile.addresses?.find(({ type }) => type === "PRIMARY") ?? profile.addresses?.[0];
  const at = address === undefined ? unfit(`${field}.addresses`, "is missing") : E.right({ field, address });
  return pipe(
    personOf(field, profile, at),
    E.map((individual) => ({ individual, prongs: ["control"] })),
  );
};

const owners = (all: ReadonlyArray<IndividualProfile> = []): Fitted<Corporation["beneficial_owners"]> => {
  if (all.length === 0) return unfit("customer.representatives", "is missing");
  if (all.length > mostOwners) return unfit("customer.representatives", `has more than ${mostOwners}`);
  return pipe(all, RA.traverseWithIndex(together)(owner), E.map(RA.toArray));
};

export const corporationOf = (profile: BusinessProfile, chosen: Fitted<Chosen>): Fitted<Corporation> =>
  pipe(
    sequenceS(together)({
      name: line(plain)("customer.name", profile.name),
      address: pipe(
        chosen,
        E.chain(({ field, address }) => entityAddress(field, address)),
      ),
      email: lineIfAny(plain)("customer.email", profile.email),
      legal_identifier: pipe(
        nineDigits("customer.fein", profile.fein),
        E.map((value) => ({ category: "us_employer_identification_number" as const, value })),
      ),
      beneficial_owners: owners(profile.representatives),
    }),
    E.map(({ email, ...rest }) => ({ ...rest, ...present({ email }) })),
  );
