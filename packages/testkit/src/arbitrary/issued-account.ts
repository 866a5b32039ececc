import { IssuedAccount, type JsonObject, ResourceId } from "@condor/core";
import * as fc from "fast-check";
import { wireAccountNumbers } from "./account.js";
import { decoded } from "./decoded.js";
import { nearly, type Nearly } from "./nearly/nearly.js";
import { nearlyAbaRoutingNumbers, wireRoutings } from "./routing.js";
import { textsOver } from "./text.js";

const printable = Array.from({ length: 0x7e - 0x20 }, (_, n) => String.fromCharCode(0x21 + n)).join("");

export const wireResourceIds: fc.Arbitrary<string> = textsOver(printable, { most: 128 });
export const resourceIds: fc.Arbitrary<ResourceId> = decoded(ResourceId, wireResourceIds);
export const nearlyResourceIds: fc.Arbitrary<Nearly> = nearly(ResourceId.jsonSchema, wireResourceIds);

const parts = { resourceId: wireResourceIds, accountNumber: wireAccountNumbers };
const wireIssuedAccounts: fc.Arbitrary<JsonObject> = fc.record({ ...parts, routing: wireRoutings });

/** Accounts as an issuer answers; money can reach them. */
export const issuedAccounts: fc.Arbitrary<IssuedAccount> = decoded(IssuedAccount, wireIssuedAccounts);

/** Accounts that decode and that no money can reach: the ABA routing number is no bank's. */
export const unreachableAccounts: fc.Arbitrary<IssuedAccount> = decoded(
  IssuedAccount,
  fc.record({ ...parts, routing: fc.record({ routingNumber: nearlyAbaRoutingNumbers }) }),
);

export const nearlyIssuedAccounts: fc.Arbitrary<Nearly> = nearly(IssuedAccount.jsonSchema, wireIssuedAccounts);
