import {
  type Action,
  type Contradiction,
  type Creation,
  type Customer,
  type Declined,
  type Goal,
  IdempotencyKey,
  IssuedAccount,
  type Knowledge,
  type Outcome,
  type OutcomeUnknown,
  standardTimings,
} from "@condor/core";
import {
  account,
  attempt,
  card,
  client,
  creations,
  declined,
  drawn,
  individual,
  now,
  program,
  requestWith,
  version,
} from "../fixtures.js";
import { right } from "../right.js";

type Create = Extract<Goal, { readonly _tag: "Create" }>;

export const me = attempt("me");
export const key = right(IdempotencyKey.decode("key-1"));
const otherRequest = requestWith({ nameOnCard: "J TESTMAN" });
export const create: Create = { _tag: "Create", request: requestWith() };
export const createOther: Create = { _tag: "Create", request: otherRequest };
export const keyed: Create = { ...create, idempotencyKey: key };
export const keyedOther: Create = { ...createOther, idempotencyKey: key };
export const { customerId } = individual;
export const resume: Goal = { _tag: "Resume", customerId };
export const recover: Goal = { _tag: "Recover", customerId };

export interface Situation {
  readonly goal?: Goal;
  readonly customer?: Customer;
  readonly creation?: Creation;
  /** What the issuer answered for the creation's present version, or for an older one. */
  readonly heard?: Outcome;
  readonly heardBefore?: Outcome;
  readonly left?: number;
  readonly cancelled?: boolean;
  readonly change?: Partial<Knowledge>;
}

export const knowing = ({
  goal = create,
  customer = individual,
  creation,
  heard,
  heardBefore,
  left = 25_000,
  cancelled = false,
  change,
}: Situation): Knowledge => ({
  terms: {
    goal,
    attemptId: me,
    drawn,
    client,
    issuer: { name: "sandbox", mapping: "1", retention: { _tag: "Forever", declines: "forgotten" } },
    program,
    timings: standardTimings,
    deadline: now + left,
  },
  reading: {
    _tag: "Read",
    record: {
      customer,
      version: version("c1"),
      ...(creation === undefined ? {} : { creation: { creation, version: version("v1") } }),
    },
  },
  ...(heard === undefined ? {} : { heard: { version: version("v1"), order: openingAccount.order, outcome: heard } }),
  ...(heardBefore === undefined
    ? {}
    : { heard: { version: version("v0"), order: openingAccount.order, outcome: heardBefore } }),
  unsureWrites: 0,
  cancelled,
  ...change,
});

/** An action in a word: what it does, and to which state, or how it is answered. */
export const told = (action: Action): string => {
  if (action._tag === "Begin") return `Begin ${action.beginning.creation._tag}`;
  if (action._tag === "Advance") return `Advance ${action.advance.creation._tag}`;
  if (action._tag === "Answer") return `Answer ${action.answer._tag === "Right" ? "Opened" : action.answer.left._tag}`;
  return action._tag;
};

export const leased = (
  creation: typeof creations.openingAccount | typeof creations.issuingCard,
  holder = me,
  until = now + 1_000,
) => ({
  ...creation,
  lease: { holder, until },
  dueAt: until,
});
export const { openingAccount, issuingCard, accountRefused, cardRefused, underReview, created } = creations;
export const mineOpening = leased(openingAccount);
export const mineIssuing = leased(issuingCard);
export const freeOpening = leased(openingAccount, attempt("other"), now);
export const freeIssuing = leased(issuingCard, attempt("other"), now);
export const notDue = { ...freeOpening, dueAt: now + 1 };
export const old = { ...freeOpening, trustedAt: now - 24 * 3_600_000 };
export const elsewhere = { ...freeOpening, order: { ...freeOpening.order, issuer: { name: "bank", mapping: "1" } } };

export const opened: Outcome = { _tag: "AccountOpened", account };
export const issued: Outcome = { _tag: "CardIssued", card };
export const unknown: OutcomeUnknown = { _tag: "OutcomeUnknown", cause: "timeout" };
export const contradiction: Contradiction = { _tag: "Contradiction", resourceIds: [account.resourceId] };
export const disowned: Outcome = { _tag: "Disowned", resourceIds: [account.resourceId] };
export const otherAccount: Outcome = {
  _tag: "AccountOpened",
  account: right(IssuedAccount.decode({ resourceId: "account_2", accountNumber: "2", routing: {} })),
};
export const refusal: Declined = declined;
