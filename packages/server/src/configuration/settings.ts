import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { configFile } from "./config-file.js";
import { configPath } from "./config-path.js";
import type { ConfigurationFault, Environment, Variable } from "./variable.js";

/** Where a variable has its value from. */
type Source = "default" | "file" | "environment";

/** All that was set, in a file or in the environment. */
export interface Settings {
  /** Both: the environment wins, and an empty variable in it counts as absent. */
  readonly environment: Environment;
  readonly sourceOf: (variable: Pick<Variable<unknown>, "name">) => Source;
}

const isSet = (environment: Environment, name: string): boolean => (environment[name] ?? "") !== "";

const merged = (environment: Environment, file: Environment): Settings => {
  const own = Object.entries(environment).filter(([name]) => isSet(environment, name));
  return {
    environment: { ...file, ...Object.fromEntries(own) },
    sourceOf: ({ name }) => (isSet(environment, name) ? "environment" : isSet(file, name) ? "file" : "default"),
  };
};

/** What the environment sets, and the file that it names, if it names one. */
export const settings = (environment: Environment): TE.TaskEither<ReadonlyArray<ConfigurationFault>, Settings> => {
  const path = environment[configPath.name] ?? "";
  return pipe(
    path === "" ? TE.right<ReadonlyArray<ConfigurationFault>, Environment>({}) : configFile(path),
    TE.map((file) => merged(environment, file)),
  );
};
