import type { Alike } from "./alike.js";
import { inOrder } from "./in-order.js";
import { mostCodes, type NameCode, type Naming, namingOf } from "./naming.js";

/** A part of a world, kept once. */
export interface Kept<A> {
  readonly value: A;
  readonly id: number;
  /** The names in it, in the order in which they occur. */
  readonly names: ReadonlyArray<NameCode>;
  /** Parts that differ only in their names have the same shape. */
  readonly shape: number;
  readonly renamed: Renamings<A>;
}

/** What a part was renamed to, by its new names: five of them make one number. */
interface Renamings<A> {
  kept?: Kept<A>;
  readonly by: Map<number, Renamings<A>>;
}
const namesInANumber = 5;

export interface Interned<A> {
  readonly keep: (value: A) => Kept<A>;
  readonly at: (id: number) => A | undefined;
  readonly rename: (kept: Kept<A>, to: (code: NameCode) => NameCode) => Kept<A>;
  /** Every part, by its id. Whoever keeps them anew in this order gets the same ids and shapes. */
  readonly all: () => ReadonlyArray<A>;
}

type Renaming<A> = (naming: Naming) => (value: A) => A;

const namesIn = <A>(renaming: Renaming<A>, value: A): ReadonlyArray<NameCode> => {
  const names = new Set<NameCode>();
  renaming(
    namingOf((code) => {
      names.add(code);
      return code;
    }),
  )(value);
  return [...names];
};

/** Shapes are numbered as they come, whatever else the same `alike` has numbered. */
const shapes = () => {
  const known = new Map<number, number>();
  return (number: number): number => {
    const shape = known.get(number) ?? known.size;
    known.set(number, shape);
    return shape;
  };
};

/** Keeps every part once: a world is then a row of numbers, and what was found out of a part stays with it. */
export const interned = <A extends object>(alike: Alike, renaming: Renaming<A>): Interned<A> => {
  const ordered = inOrder();
  const shapeOf = shapes();
  const all: Kept<A>[] = [];
  const known = new Map<A, Kept<A>>();
  const byNumber = new Map<number, Kept<A>>();
  const add = (value: A): Kept<A> => {
    const names = namesIn(renaming, value);
    const shape = shapeOf(alike(renaming(namingOf(ordered([names]).to))(value)));
    const kept = { value, id: all.length, names, shape, renamed: { by: new Map() } };
    all.push(kept);
    return kept;
  };
  const keep: Interned<A>["keep"] = (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const number = alike(value);
    const kept = byNumber.get(number) ?? add(value);
    byNumber.set(number, kept);
    known.set(value, kept);
    return kept;
  };
  return {
    keep,
    at: (id) => all[id]?.value,
    all: () => all.map(({ value }) => value),
    rename: (kept, to) => {
      const { names } = kept;
      let node = kept.renamed;
      for (let place = 0; place < names.length; ) {
        let key = 0;
        for (const last = Math.min(place + namesInANumber, names.length); place < last; place += 1)
          key = key * mostCodes + to(names[place] ?? -1) + 1;
        const next = node.by.get(key) ?? { by: new Map() };
        node.by.set(key, next);
        node = next;
      }
      node.kept ??= keep(renaming(namingOf(to))(kept.value));
      return node.kept;
    },
  };
};
