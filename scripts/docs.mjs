// Every sample and command in the README files and in docs/ is run, and every link leads somewhere.
//   ```ts            compiled strictly and run; a ```text block right after it is exactly what it prints
//   ```ts file=PATH  is that file, to the letter (its own tests run it); `--write` copies the files in
//   ```json          parses
//   ```sh            each line is one of `commands` below, each of which is run here or by the check named
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, relative } from "node:path";
import { transformSync } from "esbuild";
import { guide } from "../docs/.vitepress/site/guide.mjs";
import { runIt } from "./docs/run-it.mjs";
import { packages, root } from "./workspace.mjs";

const pages = [
  ...["README.md", "CONTRIBUTING.md"].map((name) => join(root, name)),
  ...guide.map(({ source }) => join(root, source)),
  ...packages.map(({ folder }) => join(folder, "README.md")),
];

const fence = /^```(\S+)(?: file=(\S+))?\n([\s\S]*?)^```$/gm;
const blocksOf = (page) => {
  const text = readFileSync(page, "utf8");
  return [...text.matchAll(fence)].map(({ index, 1: language, 2: file, 3: body }) => {
    return { page, line: text.slice(0, index).split("\n").length, language, file, body };
  });
};

const copyIn = (page) =>
  writeFileSync(
    page,
    readFileSync(page, "utf8").replaceAll(fence, (whole, language, file) =>
      file === undefined ? whole : `\`\`\`${language} file=${file}\n${readFileSync(join(root, file), "utf8")}\`\`\``,
    ),
  );

const problems = [];
const blame = ({ page, line }, what) => problems.push(`${relative(root, page)}:${line} ${what}`);

const samples = join(root, "docs", ".samples");
const run = (block, index, expected) => {
  const js = join(samples, `${index}.mjs`);
  writeFileSync(js, transformSync(block.body, { loader: "ts", format: "esm", target: "node20" }).code);
  try {
    const printed = execFileSync(process.execPath, [js], { cwd: samples, encoding: "utf8", timeout: 60_000 });
    if (expected !== undefined && printed !== expected) blame(block, `prints\n${printed}instead of\n${expected}`);
  } catch (error) {
    blame(block, `fails:\n${error.stderr ?? error}`);
  }
};

const compile = () => {
  const tsconfig = {
    extends: "../../tsconfig.base.json",
    compilerOptions: {
      composite: false,
      incremental: false,
      noEmit: true,
      noUnusedLocals: false,
      types: ["node"],
      lib: ["es2023", "dom"],
    },
    include: ["*.ts"],
  };
  writeFileSync(join(samples, "tsconfig.json"), JSON.stringify(tsconfig));
  try {
    execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", samples], {
      encoding: "utf8",
    });
  } catch (error) {
    problems.push(error.stdout);
  }
};

const here = (name) => () => execFileSync("npm", ["run", name], { cwd: root, stdio: "ignore" });
const byThisRun = () => {};

/** The parts of a script, but for those that `npm test` runs word for word as checks of their own. */
const parts = (name) => () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const checks = readFileSync(join(root, "scripts", "check.mjs"), "utf8");
  const [PATH, cwd] = [[join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter), root];
  for (const part of scripts[name].split(" && ").filter((one) => !checks.includes(`"${one}"`)))
    execFileSync("sh", ["-c", part], { cwd, env: { ...process.env, PATH }, stdio: "ignore" });
};
const { commands: ofRunIt, close } = runIt();
const commands = new Map([
  ["npm test", byThisRun],
  ["npm run audit", byThisRun],
  ["npm run site", byThisRun],
  ["npm run -s sbom", byThisRun],
  // Against the stand-in, by the package's own tests: the vendor's sandbox wants a key.
  ["npm run sandbox:increase", byThisRun],
  ["npm run check:fast", parts("check:fast")],
  ["npm run format", here("format")],
  ...ofRunIt,
]);

const links = (page) => {
  for (const [, target] of readFileSync(page, "utf8").matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g))
    if (!existsSync(join(dirname(page), target)))
      problems.push(`${relative(root, page)} links to ${target}, which is not there`);
};

const missing = pages.filter((page) => !existsSync(page));
problems.push(...missing.map((page) => `${relative(root, page)} is missing`));
const present = pages.filter((page) => existsSync(page));
if (process.argv.includes("--write")) present.forEach(copyIn);
const blocks = present.flatMap(blocksOf);
present.forEach(links);

rmSync(samples, { recursive: true, force: true });
mkdirSync(samples, { recursive: true });
const counts = { ts: 0, file: 0, json: 0, sh: 0 };
const asked = new Map();
const toRun = [];
for (const [index, block] of blocks.entries()) {
  const { language, file, body } = block;
  if (language === "ts" && file !== undefined) {
    counts.file += 1;
    if (!existsSync(join(root, file)) || readFileSync(join(root, file), "utf8") !== body)
      blame(block, `is not ${file}`);
  } else if (language === "ts") {
    counts.ts += 1;
    writeFileSync(join(samples, `${index}.ts`), body);
    const after = blocks[index + 1];
    const follows = after?.page === block.page && after.language === "text";
    toRun.push([block, index, follows ? after.body : undefined]);
  } else if (language === "json") {
    counts.json += 1;
    JSON.parse(body);
  } else if (language === "sh") {
    counts.sh += 1;
    for (const line of body.trim().split("\n")) {
      const command = line.replace(/ +#.*$/, "");
      if (commands.has(command)) asked.set(command, block);
      else blame(block, `\`${command}\` is run by no check`);
    }
  } else if (language !== "text" && language !== "mermaid")
    blame(block, `a block of language ${language} is checked by nothing`);
}

compile();
for (const one of toRun) run(...one);
for (const [command, block] of asked)
  try {
    await commands.get(command)(block);
  } catch (error) {
    blame(block, `\`${command}\` fails: ${error.message}\n${error.stderr ?? ""}`);
  }
await close();

console.log(
  `${present.length} pages: ${counts.ts} samples run, ${counts.file} files shown, ${counts.json} JSON, ${asked.size} commands`,
);
if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
