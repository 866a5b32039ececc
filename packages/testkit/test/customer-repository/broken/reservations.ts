import { type CustomerRepository, type Reserved, reservedBy } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import { type BrokenRepository, begunUnasked, patched, recordOf } from "./patch.js";

const keyHeld =
  "An Idempotency-Key is held while opening, issuing, under review and created, and released by a refusal";
const referenceHeld =
  "A card reference is held while opening, issuing, under review and created, and released by a refusal";
const adopted = "The reference of an adopted card is held, whatever becomes of its customer's creation";
const differ = "Keys and references that differ in anything are different";
const self = "A customer never collides with itself, nor hides another holder";

type Begin = CustomerRepository["begin"];

/** An index beside the store, in which the name of what is reserved is found as `named` says. */
const indexed = (
  nameOf: (reserved: Reserved) => string | undefined,
  taken: "KeyTaken" | "ReferenceTaken",
  holds: (holder: Parameters<Begin>[0]["creation"]["order"]["customerId"], asker: string) => boolean = (
    holder,
    asker,
  ) => holder !== asker,
) =>
  patched((inner) => {
    const holders = new Map<string, Parameters<Begin>[0]["creation"]["order"]["customerId"]>();
    return {
      begin: (beginning) => async () => {
        const { customerId } = beginning.creation.order;
        const name = nameOf(beginning.creation);
        const holder = name === undefined ? undefined : holders.get(name);
        if (holder !== undefined && holds(holder, customerId))
          return E.right(taken === "KeyTaken" ? { _tag: taken } : { _tag: taken, customerId: holder });
        const answer = await inner.begin(beginning)();
        if (name !== undefined && E.isRight(answer) && answer.right._tag === "Written") holders.set(name, customerId);
        return answer;
      },
    };
  });

/** Begins over the head of a holder whose creation is in one of these states. */
const releasedIn = (...states: ReadonlyArray<string>) =>
  patched((inner) => ({
    begin: (beginning) => async () => {
      const answer = await inner.begin(beginning)();
      if (E.isLeft(answer)) return answer;
      const { idempotencyKey: key } = beginning.creation;
      const byKey = key === undefined ? E.right(O.none) : await inner.findByIdempotencyKey(key)();
      const holder =
        answer.right._tag === "ReferenceTaken"
          ? await recordOf(inner, answer.right.customerId)
          : answer.right._tag === "KeyTaken" && E.isRight(byKey)
            ? O.toUndefined(byKey.right)
            : undefined;
      return states.includes(holder?.creation?.creation._tag ?? "") ? begunUnasked(inner, beginning) : answer;
    },
  }));

export const brokenReservations: ReadonlyArray<BrokenRepository> = [
  {
    name: "a reference is not released",
    breaks: referenceHeld,
    patch: indexed(({ reference }) => reference, "ReferenceTaken"),
  },
  {
    name: "a key is not released",
    breaks: keyHeld,
    patch: indexed(({ idempotencyKey }) => idempotencyKey, "KeyTaken"),
  },
  {
    name: "reference and key are released too early: under review",
    breaks: referenceHeld,
    patch: releasedIn("UnderReview"),
  },
  { name: "reference and key are released too early: when created", breaks: keyHeld, patch: releasedIn("Created") },
  {
    name: "reference and key are held only once the card is asked for",
    breaks: keyHeld,
    patch: releasedIn("OpeningAccount"),
  },
  {
    name: "references are compared without regard to case",
    breaks: differ,
    patch: indexed(({ reference }) => reference?.toLowerCase(), "ReferenceTaken"),
  },
  {
    name: "keys are compared without regard to case",
    breaks: differ,
    patch: indexed(({ idempotencyKey }) => idempotencyKey?.toLowerCase(), "KeyTaken"),
  },
  {
    name: "keys are trimmed",
    breaks: differ,
    patch: indexed(({ idempotencyKey }) => idempotencyKey?.trim(), "KeyTaken"),
  },
  {
    name: "keys are looked up by pattern",
    breaks: differ,
    patch: indexed(({ idempotencyKey }) => idempotencyKey?.replaceAll(/[%_]/gu, "e").slice(0, 2), "KeyTaken"),
  },
  {
    name: "keys are indexed by their first 191 characters",
    breaks: differ,
    patch: indexed(({ idempotencyKey }) => idempotencyKey?.slice(0, 191), "KeyTaken"),
  },
  {
    name: "keys are kept as a URL has them",
    breaks: differ,
    patch: indexed(({ idempotencyKey }) => idempotencyKey?.replaceAll("+", " "), "KeyTaken"),
  },
  {
    name: "references are compared as numbers",
    breaks: differ,
    patch: indexed(
      ({ reference }) => (Number.isNaN(Number(reference)) ? reference : `${Number(reference)}`),
      "ReferenceTaken",
    ),
  },
  {
    name: "references are members of a plain object",
    breaks: differ,
    patch: indexed(({ reference = "" }) => (reference in {} ? "inherited" : reference), "ReferenceTaken"),
  },
  {
    name: "keys and references are looked up in one table",
    breaks: differ,
    patch: indexed(({ idempotencyKey, reference }) => reference ?? idempotencyKey, "ReferenceTaken"),
  },
  {
    name: "a customer collides with its own refused creation",
    breaks: self,
    patch: indexed(
      ({ idempotencyKey }) => idempotencyKey,
      "KeyTaken",
      () => true,
    ),
  },
  {
    name: "references of adopted cards are not looked at",
    breaks: adopted,
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const answer = await inner.begin(beginning)();
        if (E.isLeft(answer) || answer.right._tag !== "ReferenceTaken") return answer;
        const holder = await recordOf(inner, answer.right.customerId);
        const reserved = holder?.creation === undefined ? {} : reservedBy(holder.creation.creation);
        return reserved.reference === beginning.creation.reference ? answer : begunUnasked(inner, beginning);
      },
    })),
  },
  {
    name: "a refusal releases the reference of an adopted card too",
    breaks: adopted,
    patch: releasedIn("AccountRefused", "CardRefused"),
  },
  {
    name: "who asks is named as the holder of the reference",
    breaks: referenceHeld,
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const answer = await inner.begin(beginning)();
        return E.isRight(answer) && answer.right._tag === "ReferenceTaken"
          ? E.right({ ...answer.right, customerId: beginning.creation.order.customerId })
          : answer;
      },
    })),
  },
  {
    name: "the first of two holders hides the second from himself",
    breaks: "Several customers may hold one reference by adopted cards, and each keeps it from all others",
    patch: patched((inner) => ({
      begin: (beginning) => async () => {
        const { reference, order } = beginning.creation;
        const own = await recordOf(inner, order.customerId);
        const isOwn =
          reference !== undefined && own?.customer.cards.some((card) => card.reference === reference) === true;
        const answer = await inner.begin(beginning)();
        return isOwn && E.isRight(answer) && answer.right._tag === "ReferenceTaken"
          ? begunUnasked(inner, beginning)
          : answer;
      },
    })),
  },
  {
    name: "a creation that lands late reserves its reference again",
    breaks: "A refused creation that goes to review takes nothing back",
    patch: patched((inner) => {
      const first = new Map<string, Reserved>();
      return {
        begin: (beginning) => {
          first.set(beginning.creation.order.customerId, beginning.creation);
          return inner.begin(beginning);
        },
        advance: (advance) => async () => {
          const { creation } = advance;
          const before = (await recordOf(inner, creation.order.customerId))?.creation?.creation;
          const late = creation._tag === "UnderReview" && before?._tag.endsWith("Refused") === true;
          const key = late ? first.get(creation.order.customerId)?.idempotencyKey : undefined;
          const holder = key === undefined ? E.right(O.none) : await inner.findByIdempotencyKey(key)();
          // A unique index refuses the write, and the adapter can only say that the store failed.
          return E.isRight(holder) && O.isSome(holder.right)
            ? E.left({ _tag: "StorageUnavailable", cause: "duplicate key value violates unique constraint" })
            : inner.advance(advance)();
        },
      };
    }),
  },
  {
    name: "a key that was taken leaves the reference reserved",
    breaks: "Any sequence of calls is answered as a look at every record would answer it",
    patch: patched((inner) => {
      const left = new Map<string, Parameters<Begin>[0]["creation"]["order"]["customerId"]>();
      return {
        begin: (beginning) => async () => {
          const { reference, order } = beginning.creation;
          const holder = reference === undefined ? undefined : left.get(reference);
          if (holder !== undefined && holder !== order.customerId)
            return E.right({ _tag: "ReferenceTaken", customerId: holder });
          const answer = await inner.begin(beginning)();
          if (reference !== undefined && E.isRight(answer) && answer.right._tag === "KeyTaken")
            left.set(reference, order.customerId);
          return answer;
        },
      };
    }),
  },
  {
    name: "keys and references are checked, and then written",
    breaks: "Of many customers that begin at once with one key or one reference, one is written",
    patch: patched((inner) => {
      const arriving = new Map<string, number>();
      return {
        begin: (beginning) => async () => {
          const { idempotencyKey, reference } = beginning.creation;
          const name = `${idempotencyKey ?? ""}/${reference ?? ""}`;
          arriving.set(name, (arriving.get(name) ?? 0) + 1);
          await Promise.resolve();
          const others = (arriving.get(name) ?? 0) > 1;
          const answer = await inner.begin(beginning)();
          const taken =
            E.isRight(answer) && (answer.right._tag === "KeyTaken" || answer.right._tag === "ReferenceTaken");
          return taken && others ? begunUnasked(inner, beginning) : answer;
        },
      };
    }),
  },
  {
    name: "a released key still leads to who held it",
    breaks: "A key leads to the customer whose creation holds it",
    patch: patched((inner) => {
      const held = new Map<string, Parameters<CustomerRepository["find"]>[0]>();
      return {
        begin: (beginning) => {
          const { idempotencyKey, order } = beginning.creation;
          if (idempotencyKey !== undefined) held.set(idempotencyKey, order.customerId);
          return inner.begin(beginning);
        },
        findByIdempotencyKey: (key) => {
          const holder = held.get(key);
          return holder === undefined ? inner.findByIdempotencyKey(key) : inner.find(holder);
        },
      };
    }),
  },
  {
    name: "a key leads to the record as it was when the creation began",
    breaks: "A key leads to the customer whose creation holds it",
    patch: patched((inner) => {
      const first = new Map<string, Awaited<ReturnType<ReturnType<CustomerRepository["find"]>>>>();
      return {
        findByIdempotencyKey: (key) => async () => {
          const found = await inner.findByIdempotencyKey(key)();
          return E.isRight(found) && O.isSome(found.right)
            ? (first.get(found.right.value.customer.customerId) ?? found)
            : found;
        },
        begin: (beginning) => async () => {
          const answer = await inner.begin(beginning)();
          const { customerId } = beginning.creation.order;
          if (E.isRight(answer) && answer.right._tag === "Written")
            first.set(customerId, await inner.find(customerId)());
          return answer;
        },
      };
    }),
  },
  {
    name: "a key leads to a record without its creation",
    breaks: "A key leads to the customer whose creation holds it",
    patch: patched((inner) => ({
      findByIdempotencyKey: (key) => async () => {
        const found = await inner.findByIdempotencyKey(key)();
        if (E.isLeft(found) || O.isNone(found.right)) return found;
        const { creation: _, ...record } = found.right.value;
        return E.right(O.some(record));
      },
    })),
  },
];
