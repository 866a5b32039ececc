import {
  Account,
  Address,
  type AnySchema,
  BusinessProfile,
  CardAttributes,
  CreateRequest,
  IdentificationDocument,
  IndividualProfile,
  Phone,
} from "@condor/core";
import { FaultOnWire } from "../failure/fault-on-wire.js";
import { AccountsShown } from "../operation/account-list.js";
import { CardsShown } from "../operation/card-list.js";
import { TokenShown } from "../operation/get-token.js";
import { HealthShown } from "../operation/health.js";
import { KycStatusShown } from "../operation/kyc-status.js";
import { TokenRequest } from "../route/token-request.js";
import { CardShown } from "../shown/card-shown.js";
import * as shown from "../shown/customer-shown.js";

/** What the document names; everything else stands where it is used. */
export const namedSchemas: Readonly<Record<string, AnySchema>> = {
  CreateRequest,
  CardAttributes,
  TokenRequest,
  Token: TokenShown,
  Customer: shown.CustomerShown,
  Individual: shown.IndividualShown,
  Business: shown.BusinessShown,
  CustomerAlone: shown.CustomerAloneShown,
  IndividualAlone: shown.IndividualAloneShown,
  BusinessAlone: shown.BusinessAloneShown,
  IndividualProfile,
  BusinessProfile,
  Address,
  Phone,
  IdentificationDocument,
  Card: CardShown,
  Account,
  KycStatus: KycStatusShown,
  Cards: CardsShown,
  Accounts: AccountsShown,
  Health: HealthShown,
  Fault: FaultOnWire,
};
