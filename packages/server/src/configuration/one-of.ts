import * as E from "#fp-ts/Either";
import { plainly, type Variable } from "./variable.js";

const listed = (words: ReadonlyArray<string>): string => `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

/** One of these words, as it is spelt. */
export const oneOf = <A extends string>(words: ReadonlyArray<A>, problem: string): Variable<A>["decode"] =>
  plainly((value) => {
    const word = words.find((one) => one === value);
    return word === undefined ? E.left({ problem, cure: `give ${listed(words)}` }) : E.right(word);
  });
