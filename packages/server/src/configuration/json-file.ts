import { readFile } from "node:fs/promises";
import { parse, type Schema } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as J from "#fp-ts/Json";
import * as O from "#fp-ts/Option";
import * as RNEA from "#fp-ts/ReadonlyNonEmptyArray";
import * as TE from "#fp-ts/TaskEither";
import { cureOf } from "./cure-of.js";
import { codeOf } from "../code-of.js";
import type { Problem, Problems } from "./problem.js";

const unread = (error: unknown): Problems =>
  RNEA.of({
    problem: `names a file that cannot be read (${codeOf(error)})`,
    cure: "give the path of a JSON file that this user may read",
  });

// What the parser says is dropped: it quotes the file, which may hold personal data.
const notJson = (path: string): Problems =>
  RNEA.of({
    problem: "names a file that is not JSON",
    cure: `see where: node -e 'JSON.parse(fs.readFileSync(process.argv[1], "utf8"))' ${JSON.stringify(path)}`,
  });

const unfit: Problem = { problem: "names a file that does not fit", cure: "correct the file" };

/** The value in a JSON file, or what is wrong with the file, at every place where it is. */
export const jsonFile =
  <A>(of: Schema<A>) =>
  (path: string): TE.TaskEither<Problems, A> =>
    pipe(
      TE.tryCatch(() => readFile(path, "utf8"), unread),
      TE.chainEitherK((text) =>
        pipe(
          J.parse(text),
          E.mapLeft(() => notJson(path)),
        ),
      ),
      TE.chainEitherK((value) =>
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
