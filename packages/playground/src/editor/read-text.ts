import { parse, type Schema } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { faultMark } from "./fault-mark.js";
import { jsonTree } from "./json-tree.js";
import type { Mark } from "./mark.js";
import { syntaxMark } from "./syntax-mark.js";

const json = (text: string): E.Either<SyntaxError, unknown> =>
  E.tryCatch(
    (): unknown => JSON.parse(text),
    () => new SyntaxError(),
  );

/** What a text says by its codec, or every fault of it at its place, in the order of the text. */
export const readText =
  <A>(schema: Schema<A>) =>
  (text: string): E.Either<ReadonlyArray<Mark>, A> =>
    pipe(
      json(text),
      E.mapLeft(() => [syntaxMark(jsonTree(text))]),
      E.chain((value) =>
        pipe(
          parse(schema)(value),
          E.mapLeft((faults) => faults.map(faultMark(jsonTree(text))).toSorted((a, b) => a.from - b.from)),
        ),
      ),
    );
