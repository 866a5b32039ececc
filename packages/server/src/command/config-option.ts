import * as E from "#fp-ts/Either";
import { configPath } from "../configuration/config-path.js";
import type { Surroundings } from "./surroundings.js";

const option = "--config";

/** Where the option stands, with the argument that it is; what comes after `--` is no option. */
const placeOf = (argv: ReadonlyArray<string>): number => {
  const end = argv.indexOf("--");
  return argv
    .slice(0, end === -1 ? argv.length : end)
    .findIndex((one) => one === option || one.startsWith(`${option}=`));
};

/** `--config FILE` is CONDOR_CONFIG, and wins over it. */
export const withConfigOption = (surroundings: Surroundings): E.Either<string, Surroundings> => {
  const { argv, environment } = surroundings;
  const at = placeOf(argv);
  const given = argv[at];
  if (given === undefined) return E.right(surroundings);
  const own = given === option;
  const path = own ? argv[at + 1] : given.slice(option.length + 1);
  if (path === undefined || path === "") return E.left(`${option} needs a value`);
  return E.right({
    ...surroundings,
    argv: argv.filter((_, index) => index !== at && !(own && index === at + 1)),
    environment: { ...environment, [configPath.name]: path },
  });
};
