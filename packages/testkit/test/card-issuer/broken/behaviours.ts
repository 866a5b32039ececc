import type { IssuedAccount, IssuerKey } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import type { MakeCardIssuer } from "@condor/testkit";
import { memoryCardIssuerStage } from "../memory-card-issuer-stage.js";
import { type BrokenIssuer, declined, failingAs, keyFor, type Patch, patched } from "./patch.js";

const lost = "An answer that is lost is unknown, and the repeat gets what was made";
const unreadable = "An answer that cannot be read is unknown, and the repeat gets what was made";
const down = "A call that does not arrive is unknown, and the repeat is carried out";
const declinedMakesNothing = "A call that is declined has made nothing, and makes nothing later";
const kept = "A decline is kept for its key or forgotten, as declared, and the next order after it is carried out";
const tooLate = "What is made is not declined any more";
const another = "An answer that names another account is a contradiction, and the books tell what fits";
const late = "What is made late is made once, before or after the repeat";
const oneOutcome = "Whatever the issuer does, one key comes to one thing, and nothing is thrown";

/** After an unknown outcome the next call has another key. */
const anew: Patch = (issuer) => {
  const unknowns = new Map<IssuerKey, number>();
  const keyNow = (key: IssuerKey): IssuerKey => {
    const n = unknowns.get(key) ?? 0;
    return n === 0 ? key : keyFor(key, n);
  };
  const heard = <F extends { readonly _tag: string }, A>(key: IssuerKey, answer: E.Either<F, A>): E.Either<F, A> => {
    if (E.isLeft(answer) && answer.left._tag === "OutcomeUnknown") unknowns.set(key, (unknowns.get(key) ?? 0) + 1);
    return answer;
  };
  return {
    openAccount: (key, order) => async () => heard(key, await issuer.openAccount(keyNow(key), order)()),
  };
};

/** A declined call is carried out a moment later all the same. */
const declinesAndCreates: MakeCardIssuer = () => {
  const stage = memoryCardIssuerStage();
  const { issuer } = stage;
  const promised: (() => Promise<unknown>)[] = [];
  return {
    ...stage,
    issuer: {
      ...issuer,
      openAccount: (key, order) => async () => {
        const answer = await issuer.openAccount(key, order)();
        if (E.isLeft(answer) && answer.left._tag === "Declined") promised.push(issuer.openAccount(key, order));
        return answer;
      },
    },
    pass: async () => {
      for (const act of promised.splice(0)) await act();
      await stage.pass?.();
    },
  };
};

const actsTwice: MakeCardIssuer = () => {
  const stage = memoryCardIssuerStage();
  const { issuer } = stage;
  const delayed: (() => Promise<unknown>)[] = [];
  return {
    ...stage,
    issuer: {
      ...issuer,
      openAccount: (key, order) => async () => {
        const answer = await issuer.openAccount(key, order)();
        if (E.isLeft(answer)) delayed.push(issuer.openAccount(keyFor(key, 1), order));
        return answer;
      },
    },
    pass: async () => {
      for (const act of delayed.splice(0)) await act();
      await stage.pass?.();
    },
  };
};

export const brokenBehaviours: ReadonlyArray<BrokenIssuer> = [
  { name: "a new key after an unknown outcome", breaks: lost, make: patched(anew) },
  { name: "a new key after an answer that cannot be read", breaks: unreadable, make: patched(anew) },
  {
    name: "an unknown outcome is taken for a failure",
    breaks: lost,
    make: patched(failingAs((failure) => (failure._tag === "OutcomeUnknown" ? declined : failure))),
  },
  {
    name: "the adapter throws instead of answering",
    breaks: down,
    make: patched((issuer) => ({
      issueDebitCard: (key, order, account) => async () => {
        const answer = await issuer.issueDebitCard(key, order, account)();
        if (E.isLeft(answer) && answer.left._tag === "OutcomeUnknown") throw new Error("fetch failed");
        return answer;
      },
    })),
  },
  {
    name: "the adapter throws what it cannot parse",
    breaks: unreadable,
    make: patched((issuer) => ({
      openAccount: (key, order) => async () => {
        const answer = await issuer.openAccount(key, order)();
        if (E.isLeft(answer) && answer.left._tag === "OutcomeUnknown") JSON.parse("<html>");
        return answer;
      },
    })),
  },
  {
    name: "the adapter repeats an unknown call by itself",
    breaks: down,
    make: patched((issuer) => ({
      openAccount: (key, order) => async () => {
        const answer = await issuer.openAccount(key, order)();
        return E.isLeft(answer) && answer.left._tag === "OutcomeUnknown"
          ? issuer.openAccount(keyFor(key, 1), order)()
          : answer;
      },
    })),
  },
  { name: "the issuer declines and later creates", breaks: declinedMakesNothing, make: declinesAndCreates },
  {
    name: "a decline is answered after the account was made",
    breaks: declinedMakesNothing,
    make: patched((issuer) => ({
      openAccount: (key, order) => async () => {
        const answer = await issuer.openAccount(key, order)();
        if (E.isLeft(answer) && answer.left._tag === "Declined") await issuer.openAccount(key, order)();
        return answer;
      },
    })),
  },
  {
    name: "a decline without a code",
    breaks: declinedMakesNothing,
    make: patched(failingAs((failure) => (failure._tag === "Declined" ? { ...failure, subCode: "" } : failure))),
  },
  {
    name: "declines are said to be kept, and are forgotten",
    breaks: kept,
    make: patched(() => ({ retention: { _tag: "Forever", declines: "kept" } })),
  },
  {
    name: "declines are said to be forgotten, and are kept",
    breaks: kept,
    make: patched(() => ({ retention: { _tag: "Forever", declines: "forgotten" } }), { declines: "kept" }),
  },
  {
    name: "the count of refusals is in the key of an issuer that forgets declines",
    breaks: kept,
    make: patched((issuer) => ({
      openAccount: (key, order) => issuer.openAccount(order.refusals === 0 ? key : keyFor(key, order.refusals), order),
    })),
  },
  {
    name: "the count of refusals is not in the key of an issuer that keeps declines",
    breaks: kept,
    make: patched((issuer) => ({ openAccount: (key, order) => issuer.openAccount(key, { ...order, refusals: 0 }) }), {
      declines: "kept",
    }),
  },
  {
    name: "what is made is declined when it is asked for again",
    breaks: tooLate,
    make: () => {
      const stage = memoryCardIssuerStage();
      const { issuer } = stage;
      let no = false;
      return {
        ...stage,
        script: (step, behaviours) => {
          no = behaviours[0] === "Decline" && step === "account";
          return stage.script?.(step, behaviours);
        },
        issuer: {
          ...issuer,
          openAccount: (key, order) => async () => {
            const answer = await issuer.openAccount(key, order)();
            return no ? E.left(declined) : answer;
          },
        },
      };
    },
  },
  {
    name: "the account that the answer names is taken for the order's",
    breaks: another,
    make: patched((issuer) => ({
      openAccount: (key, order) => async () => {
        const answer = await issuer.openAccount(key, order)();
        if (E.isRight(answer) || answer.left._tag !== "Contradiction") return answer;
        const [resourceId] = answer.left.resourceIds;
        const routing: IssuedAccount["routing"] = { _tag: "OtherRouting", others: {} };
        return resourceId === undefined ? answer : E.right({ resourceId, accountNumber: "0", routing });
      },
    })),
  },
  {
    name: "an answer that names another account is asked for again and again",
    breaks: another,
    make: patched(
      failingAs((failure) => (failure._tag === "Contradiction" ? { _tag: "OutcomeUnknown", cause: "?" } : failure)),
    ),
  },
  { name: "what is made late is made under another key", breaks: late, make: actsTwice },
  {
    name: "what is made late is not found",
    breaks: late,
    make: () => {
      const stage = memoryCardIssuerStage();
      let passed = false;
      const { findByKey } = stage.issuer;
      return {
        ...stage,
        pass: async () => {
          await stage.pass?.();
          passed = true;
        },
        issuer: {
          ...stage.issuer,
          findByKey: (key, order) => (passed ? TE.right({ _tag: "Absent" }) : findByKey(key, order)),
        },
      };
    },
  },
  {
    name: "a key is forgotten after two calls that were not heard",
    breaks: oneOutcome,
    make: patched((issuer) => {
      const doubts = new Map<IssuerKey, number>();
      return {
        openAccount: (key, order) => async () => {
          const n = doubts.get(key) ?? 0;
          const answer = await issuer.openAccount(n >= 2 ? keyFor(key, 1) : key, order)();
          if (E.isLeft(answer) && answer.left._tag === "OutcomeUnknown") doubts.set(key, n + 1);
          return answer;
        },
      };
    }),
  },
];
