import { type Due, isRunning } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as TE from "#fp-ts/TaskEither";
import { type BrokenRepository, patched, recordOf } from "./patch.js";

const listed =
  "Creations opening or issuing that are due by `now` are listed, oldest due first, at most `limit`, after the cursor";
const ends = "Paging with the cursor ends, and lists creations that are due at one time once each";

const inIdOrder = (a: Due, b: Due): number => (a.customerId < b.customerId ? -1 : 1);

/** Everything that is due, to be listed wrongly. */
const everything = 1_000;

export const brokenDues: ReadonlyArray<BrokenRepository> = [
  {
    name: "due forgets creations that issue the card",
    breaks: listed,
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const page = await inner.due(now, limit, after)();
        if (E.isLeft(page)) return page;
        const kept: Due[] = [];
        for (const due of page.right)
          if ((await recordOf(inner, due.customerId))?.creation?.creation._tag !== "IssuingCard") kept.push(due);
        return E.right(kept);
      },
    })),
  },
  {
    name: "due gives up on creations that failed often",
    breaks: listed,
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const page = await inner.due(now, limit, after)();
        if (E.isLeft(page)) return page;
        const kept: Due[] = [];
        for (const due of page.right) {
          const creation = (await recordOf(inner, due.customerId))?.creation?.creation;
          if (creation === undefined || !("failures" in creation) || creation.failures <= 20) kept.push(due);
        }
        return E.right(kept);
      },
    })),
  },
  {
    name: "due looks at its own clock too",
    breaks: listed,
    patch: patched((inner) => ({ due: (now, limit, after) => inner.due(Math.min(now, Date.now()), limit, after) })),
  },
  {
    name: "due starts again where the cursor's creation is no longer due",
    breaks: "A creation that fails whenever it is due starves nobody",
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const all = await inner.due(now, everything)();
        if (E.isLeft(all)) return all;
        const start = all.right.findIndex((due) => due.customerId === after?.customerId) + 1;
        return E.right(all.right.slice(start, start + limit));
      },
    })),
  },
  {
    name: "due starves the oldest: the newest come first",
    breaks: listed,
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const all = await inner.due(now, everything)();
        if (E.isLeft(all)) return all;
        const newest = all.right.toReversed();
        const start = after === undefined ? 0 : newest.findIndex((due) => due.customerId === after.customerId) + 1;
        return E.right(newest.slice(start, start + limit));
      },
    })),
  },
  {
    name: "due starves the youngest: pages by offset, which shift when a creation is postponed",
    breaks: "A creation that fails whenever it is due starves nobody",
    patch: patched((inner) => {
      const offsets = new Map<string, number>();
      return {
        due: (now, limit, after) => async () => {
          const all = await inner.due(now, everything)();
          if (E.isLeft(all)) return all;
          const offset = after === undefined ? 0 : (offsets.get(after.customerId) ?? 0);
          const page = all.right.slice(offset, offset + limit);
          for (const { customerId } of page) offsets.set(customerId, offset + page.length);
          return E.right(page);
        },
      };
    }),
  },
  {
    name: "due never ends: it does not look at the cursor",
    breaks: ends,
    patch: patched((inner) => ({ due: (now, limit) => inner.due(now, limit) })),
  },
  {
    name: "due lists what is due later",
    breaks: listed,
    patch: patched((inner) => ({ due: (now, limit, after) => inner.due(now + 1, limit, after) })),
  },
  {
    name: "due leaves out what is due just now",
    breaks: listed,
    patch: patched((inner) => ({ due: (now, limit, after) => inner.due(now - 1, limit, after) })),
  },
  {
    name: "the cursor passes over everything that is due at its time",
    breaks: ends,
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const all = await inner.due(now, everything)();
        if (E.isLeft(all)) return all;
        return E.right(all.right.filter(({ dueAt }) => after === undefined || dueAt > after.dueAt).slice(0, limit));
      },
    })),
  },
  {
    name: "the cursor is an id, and the list is in the order of times",
    breaks: listed,
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const all = await inner.due(now, everything)();
        if (E.isLeft(all)) return all;
        const rest = all.right.filter(({ customerId }) => after === undefined || customerId > after.customerId);
        return E.right(rest.slice(0, limit));
      },
    })),
  },
  {
    name: "a cursor that is no longer due starts from the beginning",
    breaks: "A creation that fails whenever it is due starves nobody",
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const all = await inner.due(now, everything)();
        if (E.isLeft(all)) return all;
        const at = after === undefined ? -1 : all.right.findIndex(({ customerId }) => customerId === after.customerId);
        if (after !== undefined && at === -1) return E.right([]);
        return E.right(all.right.slice(at + 1, at + 1 + limit));
      },
    })),
  },
  {
    name: "due lists one more than there is room for",
    breaks: "Where there is no room, nothing is listed",
    patch: patched((inner) => ({ due: (now, limit, after) => inner.due(now, limit + 1, after) })),
  },
  {
    name: "due looks at the first fifty creations that are running",
    breaks: "However many creations are due, paging lists them all",
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const all = await inner.due(Number.MAX_SAFE_INTEGER, 50)();
        if (E.isLeft(all)) return all;
        const due = all.right.filter(({ dueAt }) => dueAt <= now);
        const at = after === undefined ? -1 : due.findIndex(({ customerId }) => customerId === after.customerId);
        const start = at === -1 && after !== undefined ? due.findIndex(({ dueAt }) => dueAt > after.dueAt) : at + 1;
        return E.right(start === -1 ? [] : due.slice(start, start + limit));
      },
    })),
  },
  {
    name: "creations that are due at one time come in another order at every look",
    breaks: ends,
    patch: patched((inner) => {
      let turn = 0;
      return {
        due: (now, limit, after) => async () => {
          const all = await inner.due(now, everything)();
          if (E.isLeft(all)) return all;
          turn += 1;
          const sign = turn % 2 === 0 ? 1 : -1;
          const sorted = all.right.toSorted((a, b) => a.dueAt - b.dueAt || sign * inIdOrder(a, b));
          const at = after === undefined ? -1 : sorted.findIndex(({ customerId }) => customerId === after.customerId);
          return E.right(sorted.slice(at + 1, at + 1 + limit));
        },
      };
    }),
  },
  {
    name: "due is in the order of ids",
    breaks: listed,
    patch: patched((inner) => ({
      due: (now, limit, after) =>
        TE.map((page: ReadonlyArray<Due>) => page.toSorted(inIdOrder))(inner.due(now, limit, after)),
    })),
  },
  {
    name: "what was due once is due for ever",
    breaks: listed,
    patch: patched((inner) => {
      const running = new Map<string, Due>();
      return {
        begin: (beginning) => {
          const { order, dueAt } = beginning.creation;
          running.set(order.customerId, { customerId: order.customerId, dueAt });
          return inner.begin(beginning);
        },
        due: (now, limit, after) => () => {
          const all = [...running.values()].filter(({ dueAt }) => dueAt <= now);
          const sorted = all.toSorted((a, b) => a.dueAt - b.dueAt || inIdOrder(a, b));
          const at = after === undefined ? -1 : sorted.findIndex(({ customerId }) => customerId === after.customerId);
          return Promise.resolve(E.right(sorted.slice(at + 1, at + 1 + limit)));
        },
      };
    }),
  },
  {
    name: "due lists what it remembers, for anybody to change",
    breaks: "Records go in and come out as copies",
    patch: patched((inner) => {
      const remembered = new Map<string, Due>();
      return {
        due: (now, limit, after) => async () => {
          const page = await inner.due(now, limit, after)();
          if (E.isLeft(page)) return page;
          return E.right(
            page.right.map((due) => {
              const live = remembered.get(`${due.customerId} ${due.dueAt}`) ?? due;
              remembered.set(`${due.customerId} ${due.dueAt}`, live);
              return live;
            }),
          );
        },
      };
    }),
  },
  {
    name: "due leases what it lists",
    breaks: "To list what is due changes nothing",
    patch: patched((inner) => ({
      due: (now, limit, after) => async () => {
        const page = await inner.due(now, limit, after)();
        for (const { customerId } of E.isRight(page) ? page.right : []) {
          const { creation } = (await recordOf(inner, customerId)) ?? {};
          if (creation !== undefined && isRunning(creation.creation))
            await inner.advance({
              creation: { ...creation.creation, dueAt: creation.creation.dueAt + 60_000 },
              version: creation.version,
              by: { _tag: "Operator", operator: "due", reason: "a lease" },
            })();
        }
        return page;
      },
    })),
  },
];
