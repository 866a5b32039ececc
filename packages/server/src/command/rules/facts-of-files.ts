import {
  CardProgram,
  CreateRequest,
  Customer,
  type Facts,
  list,
  type Schema,
  schema,
  StoredCreation,
} from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as RA from "#fp-ts/ReadonlyArray";
import * as TE from "#fp-ts/TaskEither";
import { jsonFile } from "../../configuration/json-file.js";
import { together } from "../../configuration/together.js";
import type { ConfigurationFault } from "../../configuration/variable.js";

type Faults = ReadonlyArray<ConfigurationFault>;

/** Paths of JSON files. */
export interface FactFiles {
  /** A customer, or a list of customers, of whom the request names one. */
  readonly customer: string;
  readonly request: string;
  readonly program: string;
  readonly creation?: string;
}

const several = list(Customer);
const oneOrSeveral: Schema<ReadonlyArray<Customer>> = schema({
  name: "Customers",
  jsonSchema: { anyOf: [Customer.jsonSchema, several.jsonSchema] },
  is: several.is,
  check: (value) => (Array.isArray(value) ? several.check(value) : pipe(Customer.check(value), E.map(RA.of))),
  encode: several.encode,
});

const read = <A>(of: Schema<A>, variable: string, value: string): TE.TaskEither<Faults, A> =>
  pipe(jsonFile(of)(value), TE.mapLeft(RA.map((problem) => ({ variable, value, ...problem }))));

const customerOf = (
  customers: ReadonlyArray<Customer>,
  { customerId }: CreateRequest,
  value: string,
): E.Either<Faults, Customer> =>
  pipe(
    customers.find((one) => one.customerId === customerId),
    E.fromNullable([
      {
        variable: "--customer",
        value,
        problem: `names a file without the request's customer ${customerId}`,
        cure: "give that customer's file",
      },
    ]),
  );

/** The facts in the files, or every fault of every file. */
export const factsOfFiles = ({ customer, request, program, creation }: FactFiles): TE.TaskEither<Faults, Facts> =>
  pipe(
    sequenceS(together)({
      customers: read(oneOrSeveral, "--customer", customer),
      request: read(CreateRequest, "--request", request),
      program: read(CardProgram, "--program", program),
      creation: creation === undefined ? TE.right(undefined) : read(StoredCreation, "--creation", creation),
    }),
    TE.chainEitherK(({ customers, creation: found, ...rest }) =>
      pipe(
        customerOf(customers, rest.request, customer),
        E.map((one) => ({ ...rest, customer: one, ...(found === undefined ? {} : { creation: found }) })),
      ),
    ),
  );
