import { parse, type Schema } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as J from "#fp-ts/Json";
import * as O from "#fp-ts/Option";
import * as RNEA from "#fp-ts/ReadonlyNonEmptyArray";
import { cureOf } from "../configuration/cure-of.js";
import type { Problem, Problems } from "../configuration/problem.js";

// What writes a customer down again nests calls as deep as the value is.
const deepest = 200;

const quote = 0x22;
const backslash = 0x5c;
const opens: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closes: ReadonlySet<number> = new Set([0x5d, 0x7d]);

const isTooDeep = (bytes: Uint8Array): boolean => {
  let [depth, isText] = [0, false];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isText && byte === backslash) at += 1;
    else if (byte === quote) isText = !isText;
    else if (!isText && opens.has(byte)) depth += 1;
    else if (!isText && closes.has(byte)) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
};

const one = (problem: string, cure: string): Problems => RNEA.of({ problem, cure });

// Whatever the parsers say is dropped: it quotes the line, which may hold personal data.
const notText = one("is not UTF-8", "write the line in UTF-8");
const notJson = one("is not JSON", "write one JSON object on the line");
const tooDeep = one(`is nested more than ${deepest} deep`, "flatten it");
const unfit: Problem = { problem: "does not fit", cure: "correct the line" };

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The value on a line, or every fault that it has, at its place in the line, without a word of what stands there. */
export const jsonLine =
  <A>(of: Schema<A>) =>
  (bytes: Uint8Array): E.Either<Problems, A> =>
    pipe(
      isTooDeep(bytes) ? E.left(tooDeep) : E.right(bytes),
      E.chain((all) =>
        E.tryCatch(
          () => decoder.decode(all),
          () => notText,
        ),
      ),
      E.chain((text) =>
        pipe(
          J.parse(text),
          E.mapLeft(() => notJson),
        ),
      ),
      E.chain((value) =>
        pipe(
          parse(of)(value),
          E.mapLeft((faults) =>
            pipe(
              RNEA.fromReadonlyArray(faults.map(cureOf)),
              O.getOrElse((): Problems => RNEA.of(unfit)),
            ),
          ),
        ),
      ),
    );
