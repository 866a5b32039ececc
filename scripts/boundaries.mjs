import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { packages, root } from "./workspace.mjs";

const sources = packages.flatMap(({ folder }) => [join(folder, "src"), join(folder, "test")]).filter(existsSync);
const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 };
const { stdout, stderr } = spawnSync("depcruise", [...sources, "--output-type", "json"], options);
if (stdout === "") throw new Error(`dependency-cruiser said nothing: ${stderr}`);

const { modules, summary } = JSON.parse(stdout);
for (const { rule, from, to } of summary.violations) console.log(`${rule.name}: ${from} -> ${to}`);

// dependency-cruiser is known to cruise nothing and succeed: count the files ourselves.
const cruised = new Set(modules.map(({ source }) => join(root, source)));
const files = sources.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
const missed = files.filter((file) => /\.tsx?$/.test(file) && !cruised.has(file));
for (const file of missed) console.log(`not cruised: ${file}`);

console.log(`${files.length - missed.length} sources, ${summary.violations.length} violations`);
if (files.length === 0 || missed.length + summary.violations.length > 0) process.exitCode = 1;
