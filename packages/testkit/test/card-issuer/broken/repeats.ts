import type { IssuedAccount, IssuedCard, IssuerFailure, IssuerKey } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import { memoryCardIssuerStage } from "../memory-card-issuer-stage.js";
import {
  type BrokenIssuer,
  declined,
  failingAs,
  keyFor,
  openedAs,
  openingWith,
  patched,
  renamed,
  tick,
  unknown,
} from "./patch.js";

const oneAccount = "One key opens at most one account, and every repeat gets the same answer, also at once";
const oneCard =
  "One key issues at most one card, on the account given, and every repeat gets the same answer, also at once";
const keysApart = "Two keys are never one, however alike they are";
const own = "What is made for one customer is never answered to another";
const anotherBody = "A key used with another body is a contradiction, and makes nothing";
const copies = "What was sent and answered can be changed outside, and the repeat gets the same answer";
const changed = "A changed order with the same key makes nothing new, and the books say of it what the answer says";
const stored = "An order that comes back from a store is the same order";

export const brokenRepeats: ReadonlyArray<BrokenIssuer> = [
  {
    name: "the issuer forgets a key after its third use",
    breaks: oneAccount,
    make: patched((issuer) => {
      const uses = new Map<IssuerKey, number>();
      return {
        openAccount: (key, order) => () => {
          const use = (uses.get(key) ?? 0) + 1;
          uses.set(key, use);
          return issuer.openAccount(use > 3 ? keyFor(key, use) : key, order)();
        },
      };
    }),
  },
  {
    name: "a random key for every call",
    breaks: oneAccount,
    make: patched((issuer) => {
      let n = 0;
      return {
        openAccount: (key, order) => () => {
          n += 1;
          return issuer.openAccount(keyFor(key, n), order)();
        },
      };
    }),
  },
  {
    name: "calls at once open an account each, of which the last is remembered",
    breaks: oneAccount,
    make: patched((issuer) => {
      const known = new Map<IssuerKey, E.Either<IssuerFailure, IssuedAccount>>();
      let n = 0;
      return {
        openAccount: (key, order) => async () => {
          const before = known.get(key);
          if (before !== undefined) return before;
          await tick();
          n += 1;
          const answer = await issuer.openAccount(n === 1 ? key : keyFor(key, n), order)();
          known.set(key, answer);
          return answer;
        },
      };
    }),
  },
  {
    name: "a repeat is answered with the account number masked",
    breaks: oneAccount,
    make: patched((issuer) => {
      const seen = new Set<IssuerKey>();
      return {
        openAccount: (key, order) => async () => {
          const answer = await issuer.openAccount(key, order)();
          const again = seen.has(key);
          seen.add(key);
          return again && E.isRight(answer)
            ? E.right({ ...answer.right, accountNumber: `******${answer.right.accountNumber.slice(-4)}` })
            : answer;
        },
      };
    }),
  },
  {
    name: "a repeat is declined as a duplicate",
    breaks: oneCard,
    make: patched((issuer) => {
      const seen = new Set<IssuerKey>();
      return {
        issueDebitCard: (key, order, account) => () => {
          const again = seen.has(key);
          seen.add(key);
          return again ? TE.left(declined)() : issuer.issueDebitCard(key, order, account)();
        },
      };
    }),
  },
  {
    name: "the card is linked to another account",
    breaks: oneCard,
    make: patched((issuer) => ({
      issueDebitCard: (key, order, account) =>
        TE.map((card: IssuedCard) => ({ ...card, accountResourceId: card.resourceId }))(
          issuer.issueDebitCard(key, order, account),
        ),
    })),
  },
  {
    name: "the routing number is no bank's",
    breaks: oneAccount,
    make: patched(
      openedAs((account) => ({ ...account, routing: { _tag: "UsRouting", routingNumber: "123456789", others: {} } })),
    ),
  },
  {
    name: "keys are cut at 32 characters",
    breaks: keysApart,
    make: patched(openingWith((key) => renamed(key, (text) => text.slice(0, 32)))),
  },
  {
    name: "keys are written in small letters",
    breaks: keysApart,
    make: patched(openingWith((key) => renamed(key, (text) => text.toLowerCase()))),
  },
  {
    name: "the client is no part of the key",
    breaks: keysApart,
    make: patched(openingWith((key) => renamed(key, (text) => text.replace(/^[^/]*/u, "all")))),
  },
  {
    name: "another customer's account is answered: the last one opened",
    breaks: own,
    make: patched((issuer) => {
      let last: E.Either<IssuerFailure, IssuedAccount> | undefined;
      return {
        openAccount: (key, order) => async () => {
          await tick();
          const answer = await issuer.openAccount(key, order)();
          const before = last;
          last = answer;
          await tick();
          return before === undefined ? answer : last;
        },
      };
    }),
  },
  {
    name: "what is sent follows the order of keys in the stored order",
    breaks: stored,
    make: patched((issuer) => {
      const bodies = new Map<IssuerKey, string>();
      return {
        openAccount: (key, order) => async () => {
          const body = JSON.stringify(order.attributes) + JSON.stringify(order.product);
          const before = bodies.get(key) ?? body;
          bodies.set(key, before);
          return before === body
            ? issuer.openAccount(key, order)()
            : E.left({ _tag: "Contradiction", resourceIds: [] });
        },
      };
    }),
  },
  {
    name: "a key used with another body gets what it made",
    breaks: anotherBody,
    make: patched((issuer) => {
      const made = new Map<IssuerKey, E.Either<IssuerFailure, IssuedAccount>>();
      return {
        openAccount: (key, order) => async () => {
          const answer = made.get(key) ?? (await issuer.openAccount(key, order)());
          if (E.isRight(answer)) made.set(key, answer);
          return answer;
        },
      };
    }),
  },
  {
    name: "the account that is answered is the one in the books, for anybody to change",
    breaks: copies,
    make: patched((issuer) => {
      const made = new Map<IssuerKey, IssuedAccount>();
      return {
        openAccount: (key, order) => async () => {
          const answer = await issuer.openAccount(key, order)();
          if (E.isLeft(answer)) return answer;
          const live = made.get(key) ?? { ...answer.right };
          made.set(key, live);
          return E.right(live);
        },
      };
    }),
  },
  {
    name: "a changed order is answered as the first was, and differs in the books",
    breaks: changed,
    make: patched((issuer) => {
      const made = new Map<IssuerKey, E.Either<IssuerFailure, IssuedCard>>();
      return {
        issueDebitCard: (key, order, account) => async () => {
          const answer = made.get(key) ?? (await issuer.issueDebitCard(key, order, account)());
          if (E.isRight(answer)) made.set(key, answer);
          return answer;
        },
      };
    }),
  },
  {
    name: "a changed order gets an account of its own",
    breaks: changed,
    make: patched((issuer) => {
      let n = 0;
      return {
        openAccount: (key, order) => async () => {
          const answer = await issuer.openAccount(key, order)();
          n += 1;
          return E.isLeft(answer) && answer.left._tag === "Contradiction"
            ? issuer.openAccount(keyFor(key, n), order)()
            : answer;
        },
      };
    }),
  },
  {
    name: "each process remembers by itself what its keys have made",
    breaks: "Two processes that ask with one key, at once and later, get one account and one card",
    make: () => {
      const stage = memoryCardIssuerStage();
      const { issuer } = stage;
      // The other process sends keys of its own, for it thinks that it is the only one.
      const colleague = openingWith((key) => keyFor(key, 2))(issuer, stage);
      return { ...stage, colleague: { ...issuer, ...colleague } };
    },
  },
  {
    name: "a key used with another body is unknown",
    breaks: anotherBody,
    make: patched(failingAs((failure) => (failure._tag === "Contradiction" ? unknown : failure))),
  },
  {
    name: "a key used with another body is declined",
    breaks: anotherBody,
    make: patched(failingAs((failure) => (failure._tag === "Contradiction" ? declined : failure))),
  },
];
