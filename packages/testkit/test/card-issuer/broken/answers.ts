import type { BookPage, CardIssuer, IssuerFailure, IssuerKey, Order } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import type { MakeCardIssuer } from "@condor/testkit";
import { memoryCardIssuerStage } from "../memory-card-issuer-stage.js";
import { type BrokenIssuer, failingAs, keyFor, type Patch, patched } from "./patch.js";

const lost = "An answer that is lost is unknown, and the repeat gets what was made";
const unreadable = "An answer that cannot be read is unknown, and the repeat gets what was made";
const another = "An answer that names another account is a contradiction, and the books tell what fits";
const declinedMakesNothing = "A call that is declined has made nothing, and makes nothing later";
const oneOutcome = "Whatever the issuer does, one key comes to one thing, and nothing is thrown";
const runAgain = "A task that came to nothing can be run again, and is carried out";
const lateAfterNo = "What is made late is found, also where a no came in between";
const twoProcesses = "Two processes that ask with one key, at once and later, get one account and one card";
const seenAtOnce = "What one process has made, the books of another have at once";

/** The cause of an unknown outcome, with something of the order. */
const telling = (what: (order: Order) => string): Patch => {
  const told =
    (order: Order) =>
    (failure: IssuerFailure): IssuerFailure =>
      failure._tag === "OutcomeUnknown" ? { ...failure, cause: `POST ${what(order)}: ${failure.cause}` } : failure;
  return (issuer) => ({
    openAccount: (key, order) => TE.mapLeft(told(order))(issuer.openAccount(key, order)),
    issueDebitCard: (key, order, account) => TE.mapLeft(told(order))(issuer.issueDebitCard(key, order, account)),
  });
};

/** Every call is asked once: who asks with the same task again gets what came of it first. */
const once: Patch = ({ issueDebitCard }) => ({
  issueDebitCard: (...call) => {
    let first: ReturnType<ReturnType<CardIssuer["issueDebitCard"]>> | undefined;
    return () => {
      first ??= issueDebitCard(...call)();
      return first;
    };
  },
});

/** Whatever a key was declined for is not looked for any more, until it is asked for again and made. */
const hidingWhatWasDeclined: Patch = (issuer) => {
  const declined = new Set<IssuerKey>();
  return {
    openAccount: (key, order) => async () => {
      const answer = await issuer.openAccount(key, order)();
      if (E.isLeft(answer) && answer.left._tag === "Declined") declined.add(key);
      else if (E.isRight(answer)) declined.delete(key);
      return answer;
    },
    findByKey: (key, order) => (declined.has(key) ? TE.right({ _tag: "Absent" }) : issuer.findByKey(key, order)),
  };
};

const closingTheAccount: Patch = (issuer) => {
  const closed = new Set<string>();
  return {
    issueDebitCard: (key, order, account) => async () => {
      const answer = await issuer.issueDebitCard(key, order, account)();
      if (E.isLeft(answer) && answer.left._tag === "Declined") closed.add(order.accountId);
      return answer;
    },
    findByKey: (key, order) =>
      closed.has(order.accountId) ? TE.right({ _tag: "Absent" }) : issuer.findByKey(key, order),
  };
};

/** Findings are remembered until this process makes something. */
const remembering: Patch = (issuer) => {
  const known = new Map<IssuerKey, Awaited<ReturnType<ReturnType<CardIssuer["findByKey"]>>>>();
  return {
    openAccount: (key, order) => () => {
      known.clear();
      return issuer.openAccount(key, order)();
    },
    findByKey: (key, order) => async () => {
      const found = known.get(key) ?? (await issuer.findByKey(key, order)());
      known.set(key, found);
      return found;
    },
  };
};

/** The adapter asks anew, with a key of its own, and the books do not show what the first call made. */
const leavingOneBehind: MakeCardIssuer = () => {
  const stage = memoryCardIssuerStage();
  const { issuer } = stage;
  const hidden = new Set<string>();
  return {
    ...stage,
    issuer: {
      ...issuer,
      openAccount: (key, order) => async () => {
        const answer = await issuer.openAccount(key, order)();
        if (E.isLeft(answer) && answer.left._tag === "OutcomeUnknown") {
          const second = await issuer.openAccount(keyFor(key, 2), order)();
          if (E.isRight(second)) hidden.add(second.right.resourceId);
        }
        return answer;
      },
      books: (after) =>
        TE.map(({ entries, ...rest }: BookPage) => ({
          ...rest,
          entries: entries.filter(({ resourceId }) => !hidden.has(resourceId)),
        }))(issuer.books(after)),
    },
  };
};

export const brokenAnswers: ReadonlyArray<BrokenIssuer> = [
  {
    name: "the cause quotes what was sent",
    breaks: lost,
    make: patched(telling(({ applicant }) => JSON.stringify(applicant.profile))),
  },
  {
    name: "the cause names the customer where the answer cannot be read",
    breaks: unreadable,
    make: patched(
      telling(({ applicant }) =>
        applicant.customerType === "individual" ? `for ${applicant.profile.lastName ?? ""}` : "",
      ),
    ),
  },
  { name: "a call that was not heard leaves a second account behind", breaks: lost, make: leavingOneBehind },
  {
    name: "a contradiction names what is no id",
    breaks: another,
    make: patched(
      failingAs((failure) => {
        const wrong = { ...failure };
        if (failure._tag === "Contradiction") Reflect.set(wrong, "resourceIds", ["account of another"]);
        return wrong;
      }),
    ),
  },
  {
    name: "a decline gives no reason",
    breaks: declinedMakesNothing,
    make: patched(
      failingAs((failure) => {
        const wrong = { ...failure };
        if (failure._tag === "Declined") Reflect.deleteProperty(wrong, "reason");
        return wrong;
      }),
    ),
  },
  {
    name: "the account is closed when its card is declined",
    breaks: declinedMakesNothing,
    make: patched(closingTheAccount),
  },
  {
    name: "what cannot be read contradicts what was made before",
    breaks: oneOutcome,
    make: patched((issuer) => {
      const made = new Set<IssuerKey>();
      return {
        openAccount: (key, order) => async () => {
          const answer = await issuer.openAccount(key, order)();
          if (E.isRight(answer)) made.add(key);
          return E.isLeft(answer) && answer.left._tag === "OutcomeUnknown" && made.has(key)
            ? E.left({ _tag: "Contradiction", resourceIds: [] })
            : answer;
        },
      };
    }),
  },
  { name: "a task is run once, however often it is asked", breaks: runAgain, make: patched(once) },
  { name: "a no hides what arrives later", breaks: lateAfterNo, make: patched(hidingWhatWasDeclined) },
  {
    name: "every process has a mapping of its own",
    breaks: twoProcesses,
    make: () => {
      const stage = memoryCardIssuerStage();
      return { ...stage, colleague: { ...stage.issuer, mapping: "2" } };
    },
  },
  { name: "a process remembers what the books said", breaks: seenAtOnce, make: patched(remembering) },
];
