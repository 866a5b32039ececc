import type { KeyRetention } from "@condor/core";
import type { MakeCardIssuer } from "@condor/testkit";
import * as TE from "#fp-ts/TaskEither";
import { memoryCardIssuerStage } from "../memory-card-issuer-stage.js";
import { silentCardIssuerStage } from "../silent-card-issuer-stage.js";
import { type BrokenIssuer, patched } from "./patch.js";

const declared = "Name, mapping and retention are declared, and stay what they are";
const lazily = "Nothing is made until a task is run, and every run is a call of its own";
const limited = "Every call answers within its limit, 10 s unless configured";

const patient =
  (limit: number): MakeCardIssuer =>
  () => ({ ...silentCardIssuerStage(limit)(), limit: 20 });

export const brokenTerms: ReadonlyArray<BrokenIssuer> = [
  { name: "the issuer has no name", breaks: declared, make: patched(() => ({ name: "" })) },
  {
    name: "keys are kept for no time",
    breaks: declared,
    make: patched(() => ({ retention: { _tag: "For", duration: 0 } })),
  },
  {
    name: "keys are kept for less after every call",
    breaks: declared,
    make: () => {
      const stage = memoryCardIssuerStage();
      const { issuer } = stage;
      let left = 1_000;
      return {
        ...stage,
        issuer: {
          ...issuer,
          get retention(): KeyRetention {
            return { _tag: "For", duration: left };
          },
          openAccount: (key, order) => {
            left -= 1;
            return issuer.openAccount(key, order);
          },
        },
      };
    },
  },
  {
    name: "the account is opened at once, whether the task is run or not",
    breaks: lazily,
    make: patched((issuer) => ({
      openAccount: (key, order) => {
        const answer = issuer.openAccount(key, order)();
        return () => answer;
      },
    })),
  },
  {
    name: "the books are read once",
    breaks: lazily,
    make: patched((issuer) => ({
      books: (after) => {
        const page = issuer.books(after)();
        return () => page;
      },
    })),
  },
  { name: "a silent issuer is waited for, longer than the limit", breaks: limited, make: patient(1_000) },
  { name: "a silent issuer is waited for, without end", breaks: limited, make: patient(Number.POSITIVE_INFINITY) },
  {
    name: "a silent issuer is taken for one that declines",
    breaks: limited,
    make: () => {
      const stage = silentCardIssuerStage(20)();
      return {
        ...stage,
        issuer: {
          ...stage.issuer,
          openAccount: (key, order) =>
            TE.mapLeft(() => ({ _tag: "Declined", subCode: "timeout", title: "", reason: "" }) as const)(
              stage.issuer.openAccount(key, order),
            ),
        },
      };
    },
  },
];
