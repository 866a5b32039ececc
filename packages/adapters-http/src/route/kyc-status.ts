import { statusOf } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type { CondorAppOptions } from "../condor-app-options.js";
import { customerAloneOnWire } from "../customer-on-wire.js";
import type { HttpError } from "../http-error.js";
import { customerRoute } from "./customer-route.js";
import type { Route } from "./route.js";

/** Where the customer stands in KYC or KYB. */
export const kycStatus = (options: CondorAppOptions): Route =>
  customerRoute(options, "/customer/kyc/status/:customerId", ({ customer, customerId, scopes }) =>
    pipe(
      customer,
      E.fromOption((): HttpError => ({ _tag: "NoSuchCustomer", customerId })),
      E.map((known) => ({
        customer: customerAloneOnWire(scopes)(known),
        kyc: { system: "condor", status: statusOf(known.verification) },
      })),
    ),
  );
