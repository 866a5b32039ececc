import { type Creation, isRunning, Version, type Written } from "@condor/core";
import * as E from "#fp-ts/Either";
import { advancedAnyway, type BrokenRepository, findAs, patched, recordOf, tick } from "./patch.js";

const once = "A creation advances once per version, and nothing else of the customer changes";
const stateKept = "A creation is found as last written, in every state";
const untouched =
  "A change of the customer and a write of its creation leave each other and each other's version alone";

const versionOf = (text: string): Version => {
  if (!Version.is(text)) throw new Error(text);
  return text;
};

const isWritten = (answer: unknown): answer is Written =>
  typeof answer === "object" && answer !== null && "_tag" in answer && answer._tag === "Written";

/** What is stored of an advance, changed on its way in. */
const storing = (change: (creation: Creation) => Creation) =>
  patched((inner) => ({ advance: (advance) => inner.advance({ ...advance, creation: change(advance.creation) }) }));

export const brokenAdvances: ReadonlyArray<BrokenRepository> = [
  {
    name: "advance ignores the version",
    breaks: once,
    patch: patched((inner) => ({ advance: (advance) => () => advancedAnyway(inner, advance) })),
  },
  {
    name: "advance checks, then writes",
    breaks: "Of many advances at once from one version, one is written",
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const record = await recordOf(inner, advance.creation.order.customerId);
        if (record?.creation?.version !== advance.version) return E.right({ _tag: "Stale" });
        await tick();
        return advancedAnyway(inner, advance);
      },
    })),
  },
  {
    name: "advance writes half: the state, and the lease of the time before",
    breaks: once,
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const before = (await recordOf(inner, advance.creation.order.customerId))?.creation?.creation;
        const { creation } = advance;
        const half =
          before !== undefined && "lease" in before && "lease" in creation
            ? { ...creation, lease: before.lease, dueAt: before.dueAt }
            : creation;
        return inner.advance({ ...advance, creation: half })();
      },
    })),
  },
  {
    name: "advance keeps the first cause of a review",
    breaks: once,
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const before = (await recordOf(inner, advance.creation.order.customerId))?.creation?.creation;
        const { creation } = advance;
        return before?._tag === "UnderReview" && creation._tag === "UnderReview"
          ? inner.advance({ ...advance, creation: { ...creation, cause: before.cause } })()
          : inner.advance(advance)();
      },
    })),
  },
  {
    name: "the lease can be taken from nobody before it has expired",
    breaks: once,
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const before = (await recordOf(inner, advance.creation.order.customerId))?.creation?.creation;
        const { creation } = advance;
        const taken =
          before !== undefined &&
          "lease" in before &&
          "lease" in creation &&
          before.lease.holder !== creation.lease.holder &&
          before.lease.until > creation.writtenAt;
        return taken ? E.right({ _tag: "Stale" }) : inner.advance(advance)();
      },
    })),
  },
  {
    name: "the journal has room for 255 characters of a reason",
    breaks: "Nothing happens until a task is run, and every run is a call of its own",
    patch: patched((inner) => ({
      advance: (advance) => () =>
        advance.by._tag === "Operator" && advance.by.reason.length > 255
          ? Promise.reject(new Error("value too long for type character varying(255)"))
          : inner.advance(advance)(),
    })),
  },
  {
    name: "a stale version that the present one begins with is taken for it",
    breaks: "A version never comes back, also where the record does",
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const version = (await recordOf(inner, advance.creation.order.customerId))?.creation?.version;
        return inner.advance({
          ...advance,
          version: version?.startsWith(advance.version) === true ? version : advance.version,
        })();
      },
    })),
  },
  {
    name: "advance writes the profile of the applicant over the customer's",
    breaks: untouched,
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const answer = await inner.advance(advance)();
        const { order } = advance.creation;
        if (
          E.isRight(answer) &&
          answer.right._tag === "Written" &&
          "applicant" in order &&
          order.applicant !== undefined
        )
          inner.load(order.applicant)();
        return answer;
      },
    })),
  },
  {
    name: "advance changes the customer's version too",
    breaks: once,
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const answer = await inner.advance(advance)();
        const record = await recordOf(inner, advance.creation.order.customerId);
        if (record !== undefined) inner.load(record.customer)();
        return answer;
      },
    })),
  },
  {
    name: "advance makes a creation where there is none",
    breaks: "Where there is no creation, every advance is stale and writes none",
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const record = await recordOf(inner, advance.creation.order.customerId);
        const { creation, by } = advance;
        if (record !== undefined && record.creation === undefined && isRunning(creation))
          await inner.begin({ creation, customerVersion: record.version, by })();
        return inner.advance(advance)();
      },
    })),
  },
  {
    name: "the record is deleted when the issuer refuses",
    breaks: "A refusal keeps the ids, the account and the count of refusals for the next creation",
    patch: patched(
      findAs(({ creation, ...record }) =>
        creation === undefined ||
        creation.creation._tag === "AccountRefused" ||
        creation.creation._tag === "CardRefused"
          ? record
          : { ...record, creation },
      ),
    ),
  },
  {
    name: "a refused card loses its account",
    breaks: "A refusal keeps the ids, the account and the count of refusals for the next creation",
    patch: storing((creation) => {
      if (creation._tag !== "CardRefused") return creation;
      const { account: _, ...rest } = creation;
      return { ...rest, _tag: "AccountRefused" };
    }),
  },
  {
    name: "the count of refusals is not stored",
    breaks: stateKept,
    patch: storing((creation) =>
      creation._tag === "AccountRefused" || creation._tag === "CardRefused"
        ? { ...creation, order: { ...creation.order, refusals: 0 } }
        : creation,
    ),
  },
  {
    name: "times are kept in 32 bits",
    breaks: stateKept,
    patch: storing((creation) => ({ ...creation, writtenAt: creation.writtenAt | 0 })),
  },
  {
    name: "versions are made of what they version",
    breaks: "A version never comes back, also where the record does",
    patch: (inner) => {
      // The real version under each name that was told.
      const real = new Map<string, Version>();
      const named = (creation: Creation, version: Version): Version => {
        const name = versionOf(`${creation._tag}-${creation.writtenAt}-${creation.order.customerId}`);
        real.set(name, version);
        return name;
      };
      const told = <F, A>(creation: Creation, answer: E.Either<F, A | Written>): E.Either<F, A | Written> =>
        E.isRight(answer) && isWritten(answer.right)
          ? E.right({ ...answer.right, version: named(creation, answer.right.version) })
          : answer;
      const { find } = findAs((record) =>
        record.creation === undefined
          ? record
          : {
              ...record,
              creation: { ...record.creation, version: named(record.creation.creation, record.creation.version) },
            },
      )(inner);
      return {
        ...inner,
        find,
        begin:
          ({ refusedVersion: name, ...beginning }) =>
          async () => {
            const refused = name === undefined ? {} : { refusedVersion: real.get(name) ?? name };
            return told(beginning.creation, await inner.begin({ ...beginning, ...refused })());
          },
        advance: (advance) => async () => {
          const version = real.get(advance.version) ?? advance.version;
          return told(advance.creation, await inner.advance({ ...advance, version })());
        },
      };
    },
  },
  {
    name: "advance throws where it is stale",
    breaks: once,
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const answer = await inner.advance(advance)();
        if (E.isRight(answer) && answer.right._tag === "Stale") throw new Error("optimistic lock failed");
        return answer;
      },
    })),
  },
  {
    name: "a write of the creation changes its version although it was stale",
    breaks: once,
    patch: patched((inner) => ({
      advance: (advance) => async () => {
        const answer = await inner.advance(advance)();
        const record = await recordOf(inner, advance.creation.order.customerId);
        if (E.isRight(answer) && answer.right._tag === "Stale" && record?.creation !== undefined)
          await inner.advance({ ...advance, ...record.creation })();
        return answer;
      },
    })),
  },
];
