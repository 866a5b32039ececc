import { CustomerId } from "@condor/core";
import * as T from "#fp-ts/Task";
import { type ExitCode, exitCode } from "../exit-code.js";
import { ofClient, type Stored } from "../of-client.js";
import type { Surroundings } from "../surroundings.js";
import { withOptions } from "../with-options.js";

/** Does something with the store and the customer that the command names, and with whether its flag was given. */
export const oneCustomer = (
  surroundings: Surroundings,
  rest: ReadonlyArray<string>,
  flag: string,
  use: (customerId: CustomerId, isFlagged: boolean) => (stored: Stored) => T.Task<ExitCode>,
): T.Task<ExitCode> =>
  withOptions(
    surroundings,
    rest,
    { operands: ["ID"], flags: [flag], values: ["client"] },
    ({ operands: [id], flags, values }) => {
      if (CustomerId.is(id)) return ofClient(surroundings, values.get("client"), use(id, flags.has(flag)));
      surroundings.complain(`condor: ${JSON.stringify(id)} is no customer's id: csta_ and letters or digits.\n`);
      return T.of(exitCode.misused);
    },
  );
