// Every regular expression of the packages takes linear time: those that stand in the sources, and those that are put
// together when the built packages are loaded, schemas' for example. Other people's packages are not looked at.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { constructed } from "./patterns/constructed.mjs";
import { slow } from "./patterns/slow.mjs";
import { written } from "./patterns/written.mjs";
import { published, root } from "./workspace.mjs";

const sources = published
  .flatMap(({ folder }) =>
    readdirSync(join(folder, "src"), { recursive: true }).map((name) => join(folder, "src", name)),
  )
  .filter((path) => path.endsWith(".ts"));
const inSources = sources.flatMap((path) => written(readFileSync(path, "utf8")));

const loaded = await constructed(join(root, "packages"), async () => {
  for (const { folder } of published) await import(pathToFileURL(join(folder, "dist", "index.js")).href);
});

const patterns = new Map([...inSources, ...loaded].map((one) => [`/${one.source}/${one.flags}`, one]));
const faults = [...patterns].flatMap(([name, one]) => {
  const why = slow(one);
  return why === undefined ? [] : [`${name}: ${why}`];
});
for (const fault of faults) console.log(fault);
console.log(`${patterns.size} patterns, ${faults.length} not linear`);
if (inSources.length === 0 || loaded.length === 0 || faults.length > 0) process.exitCode = 1;
