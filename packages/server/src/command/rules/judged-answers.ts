import { isDeepStrictEqual } from "node:util";
import { parse, required, struct, text } from "@condor/core";
import { Decision, type Vector } from "@condor/rules";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as J from "#fp-ts/Json";

const Answer = struct("Answer", { id: required("id", text("id")), decision: required("decision", Decision) });

/** What is wrong with a line that a command printed. */
const read = (line: string): E.Either<string, readonly [string, unknown]> =>
  pipe(
    J.parse(line),
    E.mapLeft(() => "no JSON"),
    E.chain((value) =>
      pipe(
        parse(Answer)(value),
        E.mapLeft((faults) => faults.map(({ instancePath, message }) => `${instancePath} ${message}`).join(", ")),
      ),
    ),
    E.map(({ id, decision }) => [id, Decision.encode(decision)] as const),
  );

/** One sentence per vector that was not answered as expected, and per line that is no answer. */
export const judgedAnswers = (vectors: ReadonlyArray<Vector>, lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const readLines = lines.map((line) => [line, read(line)] as const);
  const unreadable = readLines.flatMap(([line, { _tag, ...one }]) =>
    "left" in one ? [`no answer, ${one.left}: ${line.slice(0, 100)}`] : [],
  );
  const answers = new Map(readLines.flatMap(([, one]) => (E.isRight(one) ? [one.right] : [])));
  const wrong = vectors.flatMap(({ id, expected }) => {
    const [given, wanted] = [answers.get(id), Decision.encode(expected)];
    if (given === undefined) return [`${id}: not answered, expected ${JSON.stringify(wanted)}`];
    return isDeepStrictEqual(given, wanted)
      ? []
      : [`${id}: answered ${JSON.stringify(given)}, expected ${JSON.stringify(wanted)}`];
  });
  return [...unreadable, ...wrong];
};
