import * as core from "@condor/core";
import type { Fault } from "@condor/core";
import * as kit from "@condor/testkit";
import type { Nearly } from "@condor/testkit";
import * as fc from "fast-check";
import { afterAll, assert, expect, test } from "vitest";
import * as E from "#fp-ts/Either";

interface Checks {
  readonly check: (value: unknown) => E.Either<ReadonlyArray<Fault>, unknown>;
}

const texts = ["type", "pattern"];
const bounded = [...texts, "minLength", "maxLength"];
const named = [...texts, "maxLength", "propertyNames"];
const members = ["type", "required", "additionalProperties"];

const table: ReadonlyArray<readonly [string, Checks, fc.Arbitrary<Nearly>, ReadonlyArray<string>]> = [
  ["Uuid", core.Uuid, kit.nearlyUuids, texts],
  ["CustomerId", core.CustomerId, kit.nearlyCustomerIds, texts],
  ["AccountId", core.AccountId, kit.nearlyAccountIds, texts],
  ["CardId", core.CardId, kit.nearlyCardIds, texts],
  ["AttemptId", core.AttemptId, kit.nearlyAttemptIds, texts],
  ["ClientId", core.ClientId, kit.nearlyClientIds, texts],
  ["BackOffice", core.BackOffice, kit.nearlyBackOffices, texts],
  ["Verification", core.Verification, kit.nearlyVerifications, bounded],
  ["ResourceId", core.ResourceId, kit.nearlyResourceIds, texts],
  ["CardReference", core.CardReference, kit.nearlyCardReferences, [...texts, "maxLength"]],
  ["ProductId", core.ProductId, kit.nearlyProductIds, bounded],
  ["DesignId", core.DesignId, kit.nearlyDesignIds, bounded],
  ["ShippingMethod", core.ShippingMethod, kit.nearlyShippingMethods, bounded],
  ["IdempotencyKey", core.IdempotencyKey, kit.nearlyIdempotencyKeys, texts],
  ["Version", core.Version, kit.nearlyVersions, bounded],
  ["IndividualProfile", core.IndividualProfile, kit.nearlyIndividualProfiles, [...named, "required"]],
  ["BusinessProfile", core.BusinessProfile, kit.nearlyBusinessProfiles, [...named, "required"]],
  [
    "Customer",
    core.Customer,
    kit.nearlyCustomers,
    [...members, "enum", "pattern", "minLength", "maxLength", "propertyNames"],
  ],
  ["Routing", core.Routing, kit.nearlyRoutings, named],
  ["Account", core.Account, kit.nearlyAccounts, [...members, "pattern", "minLength", "maxLength", "propertyNames"]],
  [
    "IssuedAccount",
    core.IssuedAccount,
    kit.nearlyIssuedAccounts,
    [...members, "pattern", "minLength", "maxLength", "propertyNames"],
  ],
  ["Card", core.Card, kit.nearlyCards, [...members, "pattern", "maxLength"]],
  ["IssuedCard", core.IssuedCard, kit.nearlyIssuedCards, [...members, "pattern"]],
  [
    "Product",
    core.Product,
    kit.nearlyProducts,
    [...members, "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "propertyNames"],
  ],
  [
    "CardProgram",
    core.CardProgram,
    kit.nearlyCardPrograms,
    [
      ...members,
      "enum",
      "pattern",
      "minLength",
      "maxLength",
      "minimum",
      "maximum",
      "minItems",
      "uniqueItems",
      "propertyNames",
    ],
  ],
  [
    "CardAttributes",
    core.CardAttributes,
    kit.nearlyCardAttributes,
    [...members, "enum", "pattern", "minLength", "maxLength", "maxProperties", "propertyNames"],
  ],
  [
    "CreateRequest",
    core.CreateRequest,
    kit.nearlyCreateRequests,
    [...members, "enum", "pattern", "minLength", "maxLength", "maxProperties", "propertyNames"],
  ],
  [
    "StoredCreation",
    core.StoredCreation,
    kit.nearlyStoredCreations,
    [
      ...members,
      "const",
      "enum",
      "pattern",
      "minLength",
      "maxLength",
      "minimum",
      "maximum",
      "minItems",
      "maxProperties",
      "propertyNames",
    ],
  ],
];

let drawn = 0;
let kinds = 0;

test.each(table)("a nearly valid %s has the one fault that it names", (_, schema, nearly, keywords) => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(nearly, ({ fault, keyword, instancePath, wire }) => {
      const checked = schema.check(wire);
      assert(E.isLeft(checked), `${fault} is no fault`);
      expect(checked.left.map((one) => [one.keyword, one.instancePath])).toEqual([[keyword, instancePath]]);
      seen.add(keyword);
      drawn += 1;
    }),
    { numRuns: 200, seed: 7 },
  );
  expect([...seen].toSorted()).toEqual(keywords.toSorted());
  kinds += seen.size;
});

const decodes: ReadonlyArray<readonly [string, Checks, fc.Arbitrary<unknown>]> = [
  ["customers", core.Customer, kit.wireCustomers],
  ["individual profiles", core.IndividualProfile, kit.wireIndividualProfiles],
  ["business profiles", core.BusinessProfile, kit.wireBusinessProfiles],
  ["card programs", core.CardProgram, kit.wireCardPrograms],
  ["card attributes", core.CardAttributes, kit.wireCardAttributes],
  ["create requests", core.CreateRequest, kit.wireCreateRequests],
  ["stored creations", core.StoredCreation, kit.storedCreations],
];

test.each(decodes)("wire JSON of %s is valid, also after a journey as text", (_, schema, wire) => {
  fc.assert(
    fc.property(wire, (value) => {
      assert(E.isRight(schema.check(value)), fc.stringify(schema.check(value)));
      const text: unknown = JSON.parse(JSON.stringify(value));
      assert(E.isRight(schema.check(text)), fc.stringify(schema.check(text)));
    }),
    { numRuns: 100, seed: 7 },
  );
});

afterAll(() => {
  process.stdout.write(`arbitraries: ${drawn} nearly valid values, ${kinds} kinds of fault\n`);
});
