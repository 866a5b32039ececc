import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type { CondorAppOptions } from "../condor-app-options.js";
import { visible } from "../customer-on-wire.js";
import type { HttpError } from "../http-error.js";
import { kycStatusOperation, KycStatusShown } from "../operation/kyc-status.js";
import { customerRoute } from "./customer-route.js";
import type { Route } from "./route.js";

/** Where the customer stands in KYC or KYB. */
export const kycStatus = (options: CondorAppOptions): Route =>
  customerRoute(options, kycStatusOperation, ({ customer, customerId, scopes }) =>
    pipe(
      customer,
      E.fromOption((): HttpError => ({ _tag: "NoSuchCustomer", customerId })),
      E.map(visible(scopes)),
      E.map((seen) =>
        KycStatusShown.encode({ customer: seen, kyc: { system: "condor", verification: seen.verification } }),
      ),
    ),
  );
