import { Account, type JsonObject } from "@condor/core";
import * as fc from "fast-check";
import { backOffices } from "./back-office.js";
import { decoded } from "./decoded.js";
import { accountIds, cardIds, customerIds } from "./id.js";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { wireRoutings } from "./routing.js";
import { digits, texts, textsOver } from "./text.js";

export const wireAccountNumbers: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: textsOver(digits, { least: 10, most: 10 }), weight: 4 },
  { arbitrary: texts({ least: 1, most: 64 }), weight: 1 },
);

export const wireAccounts: fc.Arbitrary<JsonObject> = fc.record({
  id: accountIds,
  cFiBoisId: backOffices,
  accountNumber: wireAccountNumbers,
  customerId: customerIds,
  cFiCardIds: fc.array(cardIds, { maxLength: 2 }),
  routingParams: wireRoutings,
});

export const accounts: fc.Arbitrary<Account> = decoded(Account, wireAccounts);
export const nearlyAccounts: fc.Arbitrary<Nearly> = nearly(Account.jsonSchema, wireAccounts);
