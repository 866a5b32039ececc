import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const bytesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.name === "node_modules" || entry.name.startsWith(".tsbuildinfo")) return sum;
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(path) : lstatSync(path).size);
  }, 0);

/** What npm publishes of a package of this workspace: the folders that its `files` begin with, without notes of tsc. */
const publishedBytes = (folder) => {
  const given = manifestOf(folder).files.filter((one) => !one.startsWith("!"));
  const folders = new Set(given.map((one) => one.split("/")[0]));
  return [...folders].reduce((sum, name) => sum + bytesIn(join(folder, name)), 0);
};

/** Node's own way up: the package's own modules, then those beside it. */
const found = (folder, name) => {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const here = join(at, "node_modules", name);
    if (existsSync(here)) return realpathSync(here);
  }
  return undefined;
};

/** Production dependencies, peers that are not optional, and of the optional ones those for this platform. */
const neededBy = ({ dependencies, peerDependencies, peerDependenciesMeta = {}, optionalDependencies }) => {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
};

const isOurs = (folder) => !folder.includes("node_modules");

/** Every package that is installed with these folders, by where it is. */
const closure = (folders) => {
  const all = new Set(folders);
  for (const folder of all)
    for (const name of neededBy(manifestOf(folder))) {
      const place = found(folder, name);
      if (place !== undefined) all.add(place);
    }
  return [...all];
};

/** How much is installed with some packages: bytes of files, and how many packages beside them. */
export const installed = (folders) => {
  const all = closure(folders.map((folder) => realpathSync(folder)));
  const bytes = (folder) => (isOurs(folder) ? publishedBytes(folder) : bytesIn(folder));
  return {
    own: folders.reduce((sum, folder) => sum + bytes(realpathSync(folder)), 0),
    bytes: all.reduce((sum, folder) => sum + bytes(folder), 0),
    dependencies: all.length - folders.length,
  };
};
