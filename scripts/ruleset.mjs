// The decisions of the rules stand in packages/rules/vectors, a file per version of the ruleset. This compares them
// with what the code decides; with --accept it writes the file of a version that has none yet.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Vectors, vectors } from "../packages/rules/dist/index.js";
import { judged } from "./ruleset/judged.mjs";
import { root } from "./workspace.mjs";

const folder = join(root, "packages", "rules", "vectors");
const changesetFolder = join(root, ".changeset");
mkdirSync(folder, { recursive: true });

const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const { version: coreVersion } = json(join(root, "packages", "core", "package.json"));
const sizesIn = (text) => [...text.matchAll(/^"@condor\/core": (patch|minor|major)$/gm)].map(([, size]) => size);

const current = Vectors.encode(vectors());
const acceptedFiles = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => json(join(folder, name)));

/** A vector a line: a change is a line of the diff. */
const written = ({ rulesetVersion, vectors: all }) =>
  `{"rulesetVersion":${JSON.stringify(rulesetVersion)},"coreVersion":${JSON.stringify(coreVersion)},"vectors":[\n${all
    .map((one) => JSON.stringify(one))
    .join(",\n")}\n]}\n`;

const file = join(folder, `${current.rulesetVersion}.json`);
const isNew = acceptedFiles().every(({ rulesetVersion }) => rulesetVersion !== current.rulesetVersion);
if (process.argv.includes("--accept") && isNew) writeFileSync(file, written(current));

const problems = judged({
  current,
  accepted: acceptedFiles(),
  coreVersion,
  changesets: readdirSync(changesetFolder)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => sizesIn(readFileSync(join(changesetFolder, name), "utf8"))),
});
console.log(`ruleset ${current.rulesetVersion}: ${current.vectors.length} decisions`);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
