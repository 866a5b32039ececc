import type { CondorAppOptions } from "../condor-app-options.js";
import type { Limits } from "../rate/limits.js";
import { accountList } from "./account-list.js";
import { cardList } from "./card-list.js";
import { createCustomer } from "./create-customer.js";
import { docs } from "./docs.js";
import { getToken } from "./get-token.js";
import { health } from "./health.js";
import { kycStatus } from "./kyc-status.js";
import { openApi } from "./open-api.js";
import { ready } from "./ready.js";
import type { Route } from "./route.js";

/** Every route that there is. */
export const routes = (options: CondorAppOptions, limits: Limits): ReadonlyArray<Route> => [
  createCustomer(options),
  getToken(options, limits),
  kycStatus(options),
  cardList(options),
  accountList(options),
  health,
  ready(options),
  openApi(options),
  docs(options),
];
