import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";
import { closestMatch } from "leven";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { codeOf } from "../code-of.js";
import { configPath } from "./config-path.js";
import type { ConfigurationFault, Environment } from "./variable.js";
import { variables } from "./variables.js";

type Faults = ReadonlyArray<ConfigurationFault>;

// A file names no further file.
const known: ReadonlyArray<string> = Object.values(variables)
  .map(({ name }) => name)
  .filter((name) => name !== configPath.name);

// Further away than this, a name is another one and no slip of the hand.
const nearest = 4;

const unread =
  (path: string) =>
  (error: unknown): Faults => [
    {
      variable: configPath.name,
      value: path,
      problem: `names a file that cannot be read (${codeOf(error)})`,
      cure: "give the path of a file of lines as PORT=8080",
    },
  ];

const unknown =
  (path: string) =>
  (variable: string): ConfigurationFault => {
    const near = closestMatch(variable.toUpperCase(), known, { maxDistance: nearest });
    const cure = near === undefined ? "remove it: condor --help lists all variables" : `write ${near}, or remove it`;
    // It may be the misspelt name of a secret.
    return { variable, value: "[redacted]", problem: `in ${path} is not known`, cure };
  };

const unknownIn = (given: Environment): ReadonlyArray<string> =>
  Object.keys(given).filter((name) => !known.includes(name));

/**
 * The variables in a file, in the format of Node's --env-file. A name that is not known is a fault, with the nearest one
 * that is: it would configure nothing.
 */
export const configFile = (path: string): TE.TaskEither<Faults, Environment> =>
  pipe(
    TE.tryCatch(() => readFile(path, "utf8"), unread(path)),
    TE.map((text): Environment => parseEnv(text)),
    TE.filterOrElse(
      (given) => unknownIn(given).length === 0,
      (given): Faults => unknownIn(given).map(unknown(path)),
    ),
  );
