import type {
  Action,
  AddressType,
  BeginAnswer,
  By,
  CreateError,
  Creation,
  Customer,
  Event,
  Finding,
  Goal,
  IssuerFailure,
  IssueType,
  KeyRetention,
  MoveRefused,
  Outcome,
  Product,
  PublishedRefusal,
  Reading,
  Refusal,
  RepositoryError,
  ReviewCause,
  ReviewMove,
  Routing,
  SettleError,
  Step,
  Verification,
} from "@condor/core";
import { admit, explain, ruleCatalogue } from "@condor/core";
import * as kit from "@condor/testkit";
import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import * as E from "#fp-ts/Either";

let counted = 0;

/** The compiler knows when a variant is missing in `expected`, the run when one is never drawn. */
const covers = <A, Variant extends string>(
  name: string,
  arbitrary: fc.Arbitrary<A>,
  variantOf: (value: A) => Variant,
  expected: Readonly<Record<Variant, true>>,
): void => {
  test(`${name} have every variant`, () => {
    const drawn = fc.sample(arbitrary, { numRuns: 200, seed: 42 }).map(variantOf);
    const variants = new Set<string>(drawn);
    expect([...variants].toSorted()).toEqual(Object.keys(expected).toSorted());
    counted += variants.size;
  });
};

const tag = <T extends string>({ _tag }: { readonly _tag: T }): T => _tag;

covers<Creation, Creation["_tag"]>("creations", kit.creations, tag, {
  OpeningAccount: true,
  IssuingCard: true,
  AccountRefused: true,
  CardRefused: true,
  UnderReview: true,
  Created: true,
});
covers<ReviewCause, ReviewCause["_tag"]>("reviewCauses", kit.reviewCauses, tag, {
  IssuerChanged: true,
  DoubtTooOld: true,
  Contradicted: true,
  LandedLate: true,
});
covers<Verification, Verification["_tag"]>("verifications", kit.verifications, tag, {
  Approved: true,
  Pending: true,
  WaitingData: true,
  Denied: true,
  UnknownStatus: true,
});
covers<Routing, Routing["_tag"]>("routings", kit.routings, tag, {
  UsRouting: true,
  GbrRouting: true,
  SepaRouting: true,
  AusRouting: true,
  CanRouting: true,
  MexRouting: true,
  IndRouting: true,
  OtherRouting: true,
});
covers<Customer, Customer["customerType"]>("customers", kit.customers, ({ customerType }) => customerType, {
  individual: true,
  business: true,
});
covers<Product, Product["kind"]>("products", kit.products, ({ kind }) => kind, { virtual: true, physical: true });
covers<AddressType, AddressType>("addressTypes", kit.addressTypes, (one) => one, { PRIMARY: true, SECONDARY: true });
covers<IssueType, IssueType>("issueTypes", kit.issueTypes, (one) => one, {
  NEW: true,
  REGISTRATION: true,
  "RE-ISSUE": true,
  EXPIRED: true,
  DAMAGED: true,
});
covers<Step, Step>("steps", kit.steps, (one) => one, { account: true, card: true });
covers<Refusal, Refusal["_tag"]>("refusals", kit.refusals, tag, {
  AlreadyCreated: true,
  CreationUnderReview: true,
  InProgress: true,
  CustomerNotApproved: true,
  NoDefaultProduct: true,
  ProductNotSupported: true,
  ProductClosed: true,
  DesignNotOffered: true,
  ShippingNotOffered: true,
  NameNotEmbossable: true,
  AddressNotOnFile: true,
  OwnRuleRefused: true,
  OwnRuleBroken: true,
});
covers<CreateError, CreateError["_tag"]>("createErrors", kit.createErrors, tag, {
  AlreadyCreated: true,
  CreationUnderReview: true,
  InProgress: true,
  CustomerNotApproved: true,
  NoDefaultProduct: true,
  ProductNotSupported: true,
  ProductClosed: true,
  DesignNotOffered: true,
  ShippingNotOffered: true,
  NameNotEmbossable: true,
  AddressNotOnFile: true,
  OwnRuleRefused: true,
  OwnRuleBroken: true,
  CustomerNotFound: true,
  ReferenceExists: true,
  IdempotencyKeyMismatch: true,
  Declined: true,
  IssuerUnavailable: true,
  NothingToResume: true,
  StorageUnavailable: true,
  RecordUnreadable: true,
});
covers<IssuerFailure, IssuerFailure["_tag"]>("issuerFailures", kit.issuerFailures, tag, {
  Declined: true,
  OutcomeUnknown: true,
  Contradiction: true,
});
covers<Finding, Finding["_tag"]>("findings", kit.findings, tag, {
  AccountFits: true,
  CardFits: true,
  Differs: true,
  Absent: true,
});
covers<KeyRetention, KeyRetention["_tag"]>("keyRetentions", kit.keyRetentions, tag, { Forever: true, For: true });
covers<BeginAnswer, BeginAnswer["_tag"]>("beginAnswers", kit.beginAnswers, tag, {
  Written: true,
  Stale: true,
  ReferenceTaken: true,
  KeyTaken: true,
});
covers<RepositoryError, RepositoryError["_tag"]>("repositoryErrors", kit.repositoryErrors, tag, {
  StorageUnavailable: true,
  RecordUnreadable: true,
});
covers<By, By["_tag"]>("bys", kit.bys, tag, { Attempt: true, Operator: true });
covers<Goal, Goal["_tag"]>("goals", kit.goals, tag, { Create: true, Resume: true, Recover: true });
covers<Reading, Reading["_tag"]>("readings", kit.readings, tag, {
  Unread: true,
  KeyFree: true,
  NoCustomer: true,
  Unreadable: true,
  Read: true,
});
covers<Outcome, Outcome["_tag"]>("outcomes", kit.outcomes, tag, {
  AccountOpened: true,
  CardIssued: true,
  Disowned: true,
  Declined: true,
  Contradiction: true,
  OutcomeUnknown: true,
});
covers<Event, Event["_tag"]>("events", kit.events, tag, {
  Found: true,
  KeyFound: true,
  NotRead: true,
  Answered: true,
  WriteOpen: true,
  Heard: true,
});
covers<Action, Action["_tag"]>("actions", kit.actions, tag, {
  Find: true,
  FindByKey: true,
  Begin: true,
  Advance: true,
  OpenAccount: true,
  IssueDebitCard: true,
  LookUp: true,
  Answer: true,
});
covers<ReviewMove, ReviewMove["_tag"]>("reviewMoves", kit.reviewMoves, tag, {
  Resume: true,
  Adopt: true,
  Refuse: true,
});
covers<MoveRefused, MoveRefused["_tag"]>("movesRefused", kit.movesRefused, tag, {
  BeyondRetention: true,
  AnotherIssuer: true,
  NothingFits: true,
  ResourceStands: true,
});
covers<SettleError, SettleError["_tag"]>("settleErrors", kit.settleErrors, tag, {
  NotUnderReview: true,
  BeyondRetention: true,
  AnotherIssuer: true,
  NothingFits: true,
  ResourceStands: true,
  Stale: true,
  OutcomeUnknown: true,
  StorageUnavailable: true,
  RecordUnreadable: true,
});

/** Facts lead to an admission, and to every refusal of ours. */
covers(
  "facts",
  kit.facts,
  (facts) => {
    const { trace } = explain(facts);
    return (
      ruleCatalogue.find(({ id }) => id === trace.find(({ verdict }) => verdict === "Refuses")?.rule.id)?.failure ??
      "Admitted"
    );
  },
  {
    Admitted: true,
    AlreadyCreated: true,
    CreationUnderReview: true,
    InProgress: true,
    CustomerNotApproved: true,
    NoDefaultProduct: true,
    ProductNotSupported: true,
    ProductClosed: true,
    DesignNotOffered: true,
    ShippingNotOffered: true,
    NameNotEmbossable: true,
    AddressNotOnFile: true,
  } satisfies Record<PublishedRefusal["_tag"] | "Admitted", true>,
);

/** Presence of what is optional. */
test("nearly admissible facts are refused for the reason that they name", () => {
  const reasons = new Set<string>();
  for (const { fault, facts } of fc.sample(kit.nearlyAdmissibleFacts, { numRuns: 150, seed: 42 })) {
    const verdict = admit(facts);
    expect(E.isLeft(verdict) ? verdict.left._tag : "Admitted").toBe(fault);
    reasons.add(fault);
  }
  expect(reasons.size).toBe(11);
});

covers(
  "createRequests",
  kit.createRequests,
  ({ cardAttributes }) => {
    if (cardAttributes === undefined) return "bare";
    return cardAttributes.additionalData === undefined ? "with attributes" : "with additional data";
  },
  { bare: true, "with attributes": true, "with additional data": true },
);
covers("customerRecords", kit.customerRecords, ({ creation }) => creation?.creation._tag ?? "None", {
  None: true,
  OpeningAccount: true,
  IssuingCard: true,
  AccountRefused: true,
  CardRefused: true,
  UnderReview: true,
  Created: true,
} satisfies Record<Creation["_tag"] | "None", true>);
covers("customerRecords of both kinds", kit.customerRecords, ({ erased }) => (erased === true ? "erased" : "known"), {
  erased: true,
  known: true,
});
covers(
  "reservations",
  kit.reservations,
  ({ idempotencyKey, reference }) => {
    if (idempotencyKey !== undefined) return reference === undefined ? "key" : "both";
    return reference === undefined ? "nothing" : "reference";
  },
  { nothing: true, key: true, reference: true, both: true },
);

afterAll(() => {
  process.stdout.write(`arbitraries: ${counted} variants drawn\n`);
});
