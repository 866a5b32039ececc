import type { Address, IdentificationDocument, IndividualProfile } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { type EntityAddress, entityAddress } from "./address.js";
import { line, plain } from "./line.js";
import { nineDigits } from "./nine-digits.js";
import { type Fitted, together, unfit } from "./unfit.js";

type Method = "social_security_number" | "individual_taxpayer_identification_number";

export interface Person {
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly date_of_birth: string;
  readonly address: EntityAddress;
  readonly identification: { readonly method: Method; readonly number: string };
}

const methods: ReadonlyMap<string, Method> = new Map([
  ["SSN", "social_security_number"],
  ["ITIN", "individual_taxpayer_identification_number"],
]);

/** Passports and licences are passed over: Increase wants a file with them, and there is none. */
const identification = (
  field: string,
  documents: ReadonlyArray<IdentificationDocument> = [],
): Fitted<Person["identification"]> => {
  for (const [type, method] of methods) {
    const document = documents.find((one) => one.type === type);
    if (document !== undefined)
      return pipe(
        nineDigits(`${field}[${type}].value`, document.value.reveal()),
        E.map((number) => ({ method, number })),
      );
  }
  return unfit(field, `has none of ${[...methods.keys()].join(", ")}`);
};

const legalName = (field: string, { firstName, middleName, lastName }: IndividualProfile): Fitted<string> =>
  pipe(
    sequenceS(together)({
      first: line(plain)(`${field}.firstName`, firstName),
      last: line(plain)(`${field}.lastName`, lastName),
    }),
    E.map(({ first, last }) => [first, middleName ?? "", last].filter((name) => name !== "").join(" ")),
    E.chain((name) => line(plain)(`${field}, its names together,`, name)),
  );

/** A natural person, as Increase's entity or as somebody who acts for one. `field` is how its faults are named. */
export const personOf = (
  field: string,
  profile: IndividualProfile,
  at: Fitted<{ readonly field: string; readonly address: Address }>,
): Fitted<Person> =>
  sequenceS(together)({
    name: legalName(field, profile),
    date_of_birth:
      profile.dateOfBirth === undefined ? unfit(`${field}.dateOfBirth`, "is missing") : E.right(profile.dateOfBirth),
    address: pipe(
      at,
      E.chain((found) => entityAddress(found.field, found.address)),
    ),
    identification: identification(`${field}.identificationDocuments`, profile.identificationDocuments),
  });
