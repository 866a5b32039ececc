import { type BeginAnswer, type CustomerRepository, isRefused } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import { type BrokenRepository, forced, patched, recordOf, tick } from "./patch.js";

const stale = E.right({ _tag: "Stale" } as const);

export const brokenBegins: ReadonlyArray<BrokenRepository> = [
  {
    name: "begin checks, then writes",
    breaks: "Of many beginnings at once, one is written",
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const record = await recordOf(inner, beginning.creation.order.customerId);
        const free = record?.creation === undefined || isRefused(record.creation.creation);
        if (!free || record?.version !== beginning.customerVersion) return stale;
        if (record.creation?.version !== beginning.refusedVersion) return stale;
        await tick();
        return forced(inner, beginning);
      },
    })),
  },
  {
    name: "begin does not compare the customer's version",
    breaks: "A beginning decided on an older version of the customer is stale",
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const record = await recordOf(inner, beginning.creation.order.customerId);
        return inner.begin({ ...beginning, customerVersion: record?.version ?? beginning.customerVersion })();
      },
    })),
  },
  {
    name: "begin does not compare the refused creation's version",
    breaks: "A creation begins once per version of the customer, where there is none or only the refused one it names",
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const record = await recordOf(inner, beginning.creation.order.customerId);
        const { creation } = record ?? {};
        const named =
          beginning.refusedVersion === undefined || creation === undefined ? {} : { refusedVersion: creation.version };
        return inner.begin({ ...beginning, ...named })();
      },
    })),
  },
  {
    name: "begin replaces a creation under review",
    breaks: "A creation begins once per version of the customer, where there is none or only the refused one it names",
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const record = await recordOf(inner, beginning.creation.order.customerId);
        const { creation } = record ?? {};
        return creation?.creation._tag === "UnderReview" && creation.version === beginning.refusedVersion
          ? inner.advance({ creation: beginning.creation, version: creation.version, by: beginning.by })()
          : inner.begin(beginning)();
      },
    })),
  },
  {
    name: "begin takes over where the lease has expired",
    breaks: "A creation begins once per version of the customer, where there is none or only the refused one it names",
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const { order, begunAt } = beginning.creation;
        const stands = (await recordOf(inner, order.customerId))?.creation?.creation;
        const expired = stands !== undefined && "lease" in stands && stands.lease.until < begunAt;
        return expired ? forced(inner, beginning) : inner.begin(beginning)();
      },
    })),
  },
  {
    name: "begins at once for one customer share the answer of the first",
    breaks: "Nothing happens until a task is run, and every run is a call of its own",
    patch: patched((inner) => {
      const onTheirWay = new Map<string, ReturnType<ReturnType<CustomerRepository["begin"]>>>();
      return {
        begin: (beginning) => () => {
          const name = JSON.stringify(beginning);
          const answer =
            onTheirWay.get(name) ??
            inner
              .begin(beginning)()
              .finally(() => onTheirWay.delete(name));
          onTheirWay.set(name, answer);
          return answer;
        },
      };
    }),
  },
  {
    name: "begin makes a customer that nobody wrote",
    breaks: "A beginning for a customer that nobody wrote is stale, and writes none",
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const { applicant, customerId } = beginning.creation.order;
        if ((await recordOf(inner, customerId)) === undefined) inner.load(applicant)();
        return inner.begin(beginning)();
      },
    })),
  },
  {
    name: "begin writes the profile of the applicant over the customer's",
    breaks: "A change of the customer and a write of its creation leave each other and each other's version alone",
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const answer = await inner.begin(beginning)();
        const { applicant } = beginning.creation.order;
        if (E.isRight(answer) && answer.right._tag === "Written") inner.load(applicant)();
        return answer;
      },
    })),
  },
  {
    name: "begin starts at once, whether its task is run or not",
    breaks: "Nothing happens until a task is run, and every run is a call of its own",
    patch: patched((inner) => ({
      begin: (beginning) => {
        const begun = inner.begin(beginning)();
        return () => begun;
      },
    })),
  },
  {
    name: "begin answers a version that is not the one written",
    breaks: "A creation is found as last written, in every state",
    patch: patched((inner) => ({
      begin: (beginning) =>
        TE.map((answer: BeginAnswer) =>
          answer._tag === "Written" ? { ...answer, version: beginning.customerVersion } : answer,
        )(inner.begin(beginning)),
    })),
  },
  {
    name: "begin loses the intent when the store is busy and says that it is written",
    breaks: "Calls at once are answered as some order of them would be",
    patch: (inner) => {
      let busy = 0;
      return {
        ...inner,
        begin: (beginning) => async () => {
          busy += 1;
          const alone = busy === 1;
          await tick();
          busy -= 1;
          const record = await recordOf(inner, beginning.creation.order.customerId);
          if (alone || record === undefined) return inner.begin(beginning)();
          return E.right({ _tag: "Written", version: record.version });
        },
      };
    },
  },
];
