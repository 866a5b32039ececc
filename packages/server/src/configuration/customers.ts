import { Customer, list } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as RNEA from "#fp-ts/ReadonlyNonEmptyArray";
import * as TE from "#fp-ts/TaskEither";
import * as O from "#fp-ts/Option";
import { jsonFile } from "./json-file.js";
import type { Problem } from "./problem.js";
import { sandboxFile } from "./sandbox-file.js";
import type { Variable } from "./variable.js";

type Customers = ReadonlyArray<Customer>;

const repeated = (customers: Customers): ReadonlyArray<Problem> => {
  const first = new Map<string, number>();
  return customers.flatMap(({ customerId }, index) => {
    const earlier = first.get(customerId);
    if (earlier === undefined) first.set(customerId, index);
    return earlier === undefined
      ? []
      : [
          {
            place: `/${index}/customerId`,
            problem: `must be unique, but /${earlier} has it too`,
            cure: "give one of the two another id, or remove it",
          },
        ];
  });
};

export const customers: Variable<Customers> = {
  name: "CONDOR_CUSTOMERS",
  meaning: "JSON file of the customers, as a list",
  fallback: sandboxFile("customers.json"),
  fallbackInWords: "the sandbox's",
  decode: (path) =>
    pipe(
      jsonFile(list(Customer))(path),
      TE.chain((all) =>
        pipe(
          RNEA.fromReadonlyArray(repeated(all)),
          O.match(() => TE.right(all), TE.left),
        ),
      ),
    ),
};
