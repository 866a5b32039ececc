import { CardReference, IdempotencyKey, type Reserved } from "@condor/core";
import { keys, references } from "../cast.js";

type Pair = readonly [string, string];

/** The first of them, and each of the others. */
const pairsOf = ([first, ...others]: ReadonlyArray<string>): ReadonlyArray<Pair> =>
  others.flatMap((other): ReadonlyArray<Pair> => (first === undefined ? [] : [[first, other]]));

/** Both as long as may be: the last character tells them apart, or the first one. */
const longest = (length: number): ReadonlyArray<Pair> => {
  const rest = "1".repeat(length - 1);
  return [
    [`${rest}2`, `${rest}3`],
    [`2${rest}`, `3${rest}`],
  ];
};

/** One name to a number, to a rule of collation, to an object with a prototype, to a codec of URLs or of quoted text. */
const keysAlike: ReadonlyArray<Pair> = [
  ...pairsOf(keys),
  ...longest(255),
  ["1", "01"],
  ["100", "1e2"],
  ["a b", "a  b"],
  ["a+b", "a b"],
  ["A", "%41"],
  ['"key"', "key"],
  ["k-y", "k.y"],
  ["k-y", "ky"],
  ["a\\b", "a\\\\b"],
  ["constructor", "toString"],
];

const referencesAlike: ReadonlyArray<Pair> = [
  ...pairsOf(references),
  ...longest(20),
  ["1", "01"],
  ["100", "1e2"],
  ["O", "0"],
  ["constructor", "toString"],
];

const named = (key: string): ReadonlyArray<Reserved> =>
  [key].filter(IdempotencyKey.is).map((idempotencyKey) => ({ idempotencyKey }));

const referring = (name: string): ReadonlyArray<Reserved> =>
  [name].filter(CardReference.is).map((reference) => ({ reference }));

/** What two customers may reserve side by side, and what is easily taken for it. A key is never a reference, too. */
export const lookalikes = [
  ...keysAlike.map((pair) => pair.flatMap(named)),
  ...referencesAlike.map((pair) => pair.flatMap(referring)),
  [...named("card1"), ...referring("card1")],
  [...referring("card1"), ...named("card1")],
].flatMap(([one, other]) => (one === undefined || other === undefined ? [] : [{ one, other }]));
