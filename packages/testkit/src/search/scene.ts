import {
  AccountId,
  AttemptId,
  CardId,
  CardProgram,
  ClientId,
  CreateRequest,
  Customer,
  type Fault,
  type Goal,
  IdempotencyKey,
  IssuedAccount,
  type IssuedCard,
  list,
  parse,
  ResourceId,
  Version,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";

/** What may be asked of a process: two different requests, each with and without the one Idempotency-Key. */
export type Ask = "plain" | "other" | "keyed" | "keyed other" | "resume" | "recover";

/** The one customer of a search, as it is and as imports may change it, and what is asked for it. */
export interface Scene {
  readonly client: ClientId;
  readonly program: CardProgram;
  readonly customer: Customer;
  readonly renamed: Customer;
  readonly goals: Readonly<Record<Ask, Goal>>;
  /** What a step calls whom and what it makes: no situation between two steps has these names. */
  readonly fresh: {
    readonly attemptId: AttemptId;
    readonly accountId: AccountId;
    readonly cardId: CardId;
    readonly version: Version;
  };
  /** What the issuer makes, in turn: a search ends where it makes a second one of either. */
  readonly accounts: ReadonlyArray<IssuedAccount>;
  readonly cards: ReadonlyArray<IssuedCard["resourceId"]>;
  /** The account of somebody else. */
  readonly foreign: IssuedAccount;
}

const customerId = "csta_1";

const wire = (firstName: string) => ({
  customerId,
  kycStatus: "APPROVED",
  boises: [],
  dtsCreatedAt: "2022-10-25T15:50:48Z",
  cards: [],
  accounts: [],
  customerType: "individual",
  customer: { firstName, addresses: [{ type: "PRIMARY" }] },
});

const product = {
  productID: "p",
  kind: "virtual",
  customerTypes: ["individual"],
  designs: ["d"],
  longestName: 20,
};

const cardAttributes = { productID: "p", nameOnCard: "OTHER NAME", designId: "d", addressType: "PRIMARY" };

const account = (resourceId: string) => ({ resourceId, accountNumber: "1", routing: {} });

/** Left only if the vocabulary of the core no longer reads these texts. */
export const scene: E.Either<ReadonlyArray<Fault>, Scene> = pipe(
  E.Do,
  E.bind("client", () => parse(ClientId)("c")),
  E.bind("program", () => parse(CardProgram)({ products: [product], defaultProductID: "p" })),
  E.bind("customer", () => parse(Customer)(wire("Ann"))),
  E.bind("renamed", () => parse(Customer)(wire("Bea"))),
  E.bind("request", () => parse(CreateRequest)({ customerId })),
  E.bind("other", () => parse(CreateRequest)({ customerId, cardAttributes })),
  E.bind("idempotencyKey", () => parse(IdempotencyKey)("k")),
  E.bind("accounts", () => parse(list(IssuedAccount))([account("account_1"), account("account_2")])),
  E.bind("cards", () => parse(list(ResourceId))(["card_1", "card_2"])),
  E.bind("foreign", () => parse(IssuedAccount)(account("account_of_another"))),
  E.bind("fresh", () =>
    pipe(
      E.Do,
      E.bind("attemptId", () => parse(AttemptId)("atta_0")),
      E.bind("accountId", () => parse(AccountId)("acca_0")),
      E.bind("cardId", () => parse(CardId)("crda_0")),
      E.bind("version", () => parse(Version)("vers_0")),
    ),
  ),
  E.map(({ request, other, idempotencyKey, ...rest }) => ({
    ...rest,
    goals: {
      plain: { _tag: "Create", request },
      other: { _tag: "Create", request: other },
      keyed: { _tag: "Create", request, idempotencyKey },
      "keyed other": { _tag: "Create", request: other, idempotencyKey },
      resume: { _tag: "Resume", customerId: rest.customer.customerId },
      recover: { _tag: "Recover", customerId: rest.customer.customerId },
    },
  })),
);
