import type { JsonSchema } from "@condor/core";
import * as fc from "fast-check";
import { faultsAt } from "./faults-at.js";
import { placesIn } from "./place.js";

/** Wire JSON that would be valid but for one fault. */
export interface Nearly {
  /** The fault in words, with its place. */
  readonly fault: string;
  /** What the codec reports: Ajv's keyword, and a JSON pointer into `wire`. */
  readonly keyword: string;
  readonly instancePath: string;
  readonly wire: unknown;
}

/** The fault in words: an empty pointer is the whole. */
export const faultAt = (instancePath: string, what: string): string =>
  `${instancePath === "" ? "the whole" : instancePath} ${what}`;

/** Every version of valid wire JSON that has one fault. */
export const spoiled = (schema: JsonSchema, wire: unknown): ReadonlyArray<Nearly> =>
  placesIn({ schema, value: wire, path: "", whole: (value) => value }).flatMap((place) =>
    faultsAt(place).map(({ what, keyword, value }) => ({
      fault: faultAt(place.path, what),
      keyword,
      instancePath: place.path,
      wire: place.whole(value),
    })),
  );

const nth = <A>(items: ReadonlyArray<A>, n: number): ReadonlyArray<A> =>
  items.length === 0 ? [] : items.slice(n % items.length).slice(0, 1);

const indices = fc.nat({ max: 999 });

/** One of the versions: every keyword is as likely as another, wherever it can be broken. */
export const oneOfThem = <A>(wires: fc.Arbitrary<A>, all: (wire: A) => ReadonlyArray<Nearly>): fc.Arbitrary<Nearly> =>
  fc
    .tuple(wires, indices, indices)
    .map(([wire, k, n]) => {
      const versions = all(wire);
      const keywords = nth([...new Set(versions.map(({ keyword }) => keyword))], k);
      return nth(
        versions.filter(({ keyword }) => keywords.includes(keyword)),
        n,
      );
    })
    .filter((some) => some.length === 1)
    .map((some) => some[0])
    .filter((one) => one !== undefined);

/** Wire JSON with exactly one fault, made of valid wire JSON and its schema. */
export const nearly = (schema: JsonSchema, wires: fc.Arbitrary<unknown>): fc.Arbitrary<Nearly> =>
  oneOfThem(wires, (wire) => spoiled(schema, wire));
