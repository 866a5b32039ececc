import type { BookEntry, IssuedAccount, IssuerKey, ResourceId } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import { memoryCardIssuerStage } from "../memory-card-issuer-stage.js";
import { type BrokenIssuer, findingAs, keyFor, patched } from "./patch.js";

const tells = "The books tell whether what a key made fits its order";
const lists = "The books list everything that was ever made, in pages";
const looks = "To look at the books makes nothing and changes nothing";
const truth = "What the books list is what the issuer itself has made";

/** What is listed, page by page, changed on its way out. */
const listing = (
  change: (entries: ReadonlyArray<BookEntry>, after: ResourceId | undefined) => ReadonlyArray<BookEntry>,
) =>
  patched((issuer) => ({
    books: (after) => async () => {
      const page = await issuer.books(after)();
      return E.isRight(page) ? E.right({ ...page.right, entries: change(page.right.entries, after) }) : page;
    },
  }));

export const brokenBooks: ReadonlyArray<BrokenIssuer> = [
  {
    name: "whatever a key made fits",
    breaks: tells,
    make: patched((issuer) => {
      const made = new Map<IssuerKey, IssuedAccount>();
      return {
        openAccount: (key, order) => async () => {
          const answer = await issuer.openAccount(key, order)();
          if (E.isRight(answer)) made.set(key, answer.right);
          return answer;
        },
        findByKey: (key, order) => () => {
          const account = made.get(key);
          return account === undefined
            ? issuer.findByKey(key, order)()
            : TE.right({ _tag: "AccountFits", account } as const)();
        },
      };
    }),
  },
  {
    name: "what differs is absent",
    breaks: tells,
    make: patched(findingAs((finding) => (finding._tag === "Differs" ? { _tag: "Absent" } : finding))),
  },
  {
    name: "what differs is not named",
    breaks: tells,
    make: patched(findingAs((finding) => (finding._tag === "Differs" ? { ...finding, resourceIds: [] } : finding))),
  },
  {
    name: "the books do not know cards",
    breaks: tells,
    make: patched(findingAs((finding) => (finding._tag === "CardFits" ? { _tag: "Absent" } : finding))),
  },
  {
    name: "the product is not compared",
    breaks: tells,
    make: patched((issuer) => {
      const first = new Map<string, Parameters<typeof issuer.findByKey>[1]>();
      return {
        openAccount: (key, order) => {
          first.set(order.customerId, order);
          return issuer.openAccount(key, order);
        },
        findByKey: (key, order) => {
          const product = first.get(order.customerId)?.product ?? order.product;
          return issuer.findByKey(key, { ...order, product });
        },
      };
    }),
  },
  {
    name: "to look for an account opens it",
    breaks: looks,
    make: patched((issuer) => ({
      findByKey: (key, order) => async () => {
        const finding = await issuer.findByKey(key, order)();
        if (key.endsWith("/account")) await issuer.openAccount(key, order)();
        return finding;
      },
    })),
  },
  {
    name: "the last entry of a page is left out",
    breaks: lists,
    make: listing((entries) => (entries.length > 1 ? entries.slice(0, -1) : entries)),
  },
  {
    name: "cards are not listed",
    breaks: lists,
    make: listing((entries) => entries.filter(({ step }) => step === "account")),
  },
  {
    name: "the last entry of a page is the first of the next",
    breaks: lists,
    make: patched((issuer) => {
      let last: BookEntry | undefined;
      return {
        books: (after) => async () => {
          const page = await issuer.books(after)();
          if (E.isLeft(page)) return page;
          const again = after === undefined || last === undefined ? [] : [last];
          last = page.right.entries.at(-1);
          return E.right({ ...page.right, entries: [...again, ...page.right.entries] });
        },
      };
    }),
  },
  {
    name: "the books never end",
    breaks: lists,
    make: patched((issuer) => ({
      books: (after) => async () => {
        const page = await issuer.books(after)();
        const next = E.isRight(page) ? page.right.entries.at(-1)?.resourceId : undefined;
        return E.isRight(page) && next !== undefined && page.right.next === undefined
          ? E.right({ ...page.right, next: after ?? next })
          : page;
      },
    })),
  },
  {
    name: "the books name keys as the issuer spells them",
    breaks: lists,
    make: listing((entries) => entries.map((entry) => ({ ...entry, key: keyFor(entry.key, 1) }))),
  },
  {
    name: "the issuer opens a second account that the books do not list",
    breaks: truth,
    make: () => {
      const stage = memoryCardIssuerStage();
      const { issuer } = stage;
      const hidden = new Set<string>();
      return {
        ...stage,
        issuer: {
          ...issuer,
          openAccount: (key, order) => async () => {
            const second = await issuer.openAccount(keyFor(key, 2), order)();
            if (E.isRight(second)) hidden.add(second.right.resourceId);
            return issuer.openAccount(key, order)();
          },
          books: (after) => async () => {
            const page = await issuer.books(after)();
            return E.isRight(page)
              ? E.right({
                  ...page.right,
                  entries: page.right.entries.filter(({ resourceId }) => !hidden.has(resourceId)),
                })
              : page;
          },
        },
      };
    },
  },
];
