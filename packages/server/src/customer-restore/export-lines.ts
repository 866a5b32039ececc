import type { Restorable } from "@condor/adapters-postgres";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as RNEA from "#fp-ts/ReadonlyNonEmptyArray";
import type { Problems } from "../configuration/problem.js";
import { ExportedCustomer } from "../customer-export/export-format.js";
import { jsonLine } from "../lines/json-line.js";

/** The longest line of an export, in bytes: a customer, and the applicant of the creation, spelt out again. */
export const longestLine = 16_777_216;

const customer = jsonLine(ExportedCustomer);

const problem = (place: string, what: string): Problems =>
  RNEA.of({ place, problem: what, cure: "restore the file as it was exported" });

/** The customer on a line of an export. */
export const restorable = (bytes: Uint8Array): E.Either<Problems, Restorable> =>
  pipe(
    customer(bytes),
    E.filterOrElse(
      (one) => one.creation === undefined || one.creation.order.customerId === one.customer.customerId,
      () => problem("/creation/order/customerId", "is another customer's"),
    ),
    E.filterOrElse(
      ({ erased, customer: { profile } }) => erased !== true || Object.keys(profile).length === 0,
      () => problem("/customer/customer", "must be empty, for the customer was erased"),
    ),
    E.map(({ customer: imported, erased, creation }) => ({
      customer: imported,
      ...(erased === true ? { erased } : {}),
      ...(creation === undefined ? {} : { creation: { creation } }),
    })),
  );
