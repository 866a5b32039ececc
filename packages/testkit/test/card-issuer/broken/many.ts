import type { BookPage, IssuedAccount, IssuerKey } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import { type BrokenIssuer, keyFor, openedAs, openingWith, patched, renamed } from "./patch.js";

const keysApart = "Two keys are never one, however alike they are";
const howeverMuch = "However much was made, the books have all of it, and every key gets what is its own";

const nowhere: IssuedAccount["routing"] = { _tag: "OtherRouting", others: {} };

const cut = (key: IssuerKey): IssuerKey => renamed(key, (text) => text.slice(0, 92));
const plain = (key: IssuerKey): IssuerKey => renamed(key, (text) => text.replace(/[.-]/u, "_"));

export const brokenOfMany: ReadonlyArray<BrokenIssuer> = [
  {
    name: "keys are cut after a hundred characters",
    breaks: keysApart,
    make: patched(openingWith(cut)),
  },
  {
    name: "the keys of cards are cut from the left",
    breaks: keysApart,
    make: patched((issuer) => ({
      issueDebitCard: (key, order, account) =>
        issuer.issueDebitCard(
          renamed(key, (text) => text.slice(-86)),
          order,
          account,
        ),
    })),
  },
  {
    name: "all signs in a card's key become underscores",
    breaks: keysApart,
    make: patched((issuer) => ({
      issueDebitCard: (key, order, account) => issuer.issueDebitCard(plain(key), order, account),
    })),
  },
  {
    name: "the books find what another client's key made",
    breaks: keysApart,
    make: patched((issuer) => {
      const used = new Map<string, IssuerKey>();
      const ofCustomer = (key: IssuerKey): string => key.split("/").slice(2).join("/");
      return {
        openAccount: (key, order) => () => {
          used.set(ofCustomer(key), key);
          return issuer.openAccount(key, order)();
        },
        findByKey: (key, order) => async () => {
          const found = await issuer.findByKey(key, order)();
          return E.isRight(found) && found.right._tag === "Absent"
            ? issuer.findByKey(used.get(ofCustomer(key)) ?? key, order)()
            : found;
        },
      };
    }),
  },
  {
    name: "the hundred newest keys are remembered",
    breaks: howeverMuch,
    make: patched((issuer) => {
      const newest: IssuerKey[] = [];
      return {
        openAccount: (key, order) => () => {
          if (newest.includes(key)) return issuer.openAccount(key, order)();
          newest.push(key);
          if (newest.length > 100) newest.shift();
          return issuer.openAccount(keyFor(key, 1), order)();
        },
      };
    }),
  },
  {
    name: "the books are looked through up to the hundredth entry",
    breaks: howeverMuch,
    make: patched((issuer) => {
      const made: IssuerKey[] = [];
      return {
        openAccount: (key, order) => () => {
          if (!made.includes(key)) made.push(key);
          return issuer.openAccount(key, order)();
        },
        findByKey: (key, order) =>
          made.indexOf(key) >= 100 ? TE.right({ _tag: "Absent" }) : issuer.findByKey(key, order),
      };
    }),
  },
  {
    name: "the first page is the last where pages are long",
    breaks: howeverMuch,
    make: patched((issuer) => ({ books: () => TE.map(({ entries }: BookPage) => ({ entries }))(issuer.books()) }), {
      pageSize: 100,
    }),
  },
  {
    name: "account numbers have three digits",
    breaks: howeverMuch,
    make: patched(
      openedAs((account) => ({ ...account, accountNumber: account.accountNumber.slice(0, 3), routing: nowhere })),
    ),
  },
];
