import { readFileSync } from "node:fs";

const core = new URL("../../../core/src/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, core), "utf8");

/** Names that start with a capital: in core, those are types. */
const typeNames = (names: string): ReadonlyArray<string> =>
  names
    .split(",")
    .map((name) => name.trim().replace(/^type /u, ""))
    .filter((name) => /^[A-Z]/u.test(name));

const declaredIn = (path: string): ReadonlyArray<string> =>
  [...read(path).matchAll(/^export (?:interface|type) (\w+)/gmu)].map(([, name = ""]) => name);

/** Every type that core's table of contents exports. */
export const publicTypesOfCore = (): ReadonlyArray<string> => {
  const index = read("index.ts");
  const named = [...index.matchAll(/^export (?:type )?\{([^}]*)\} from/gmu)].flatMap(([, names = ""]) =>
    typeNames(names),
  );
  const whole = [...index.matchAll(/^export (?:type )?\* from "\.\/(.*)\.js";/gmu)].flatMap(([, path = ""]) =>
    declaredIn(`${path}.ts`),
  );
  return [...new Set([...named, ...whole])].toSorted();
};
