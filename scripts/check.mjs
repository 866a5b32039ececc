// Every check, told in order, all of them even if one fails; the last line counts the checks and the tests.
import { execFile } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { counted } from "./counted.mjs";
import { twoAtATime } from "./two-at-a-time.mjs";
import { root } from "./workspace.mjs";

const report = "node_modules/.cache/condor/vitest.json";

/**
 * A check passes when its command succeeds and says, in the words of `proof`, that it looked at something. Those of one
 * stage run two at a time: the first stage reads what `pack` then writes into dist, and the last wants its tarballs.
 */
const stages = [
  [
    ["format", "biome format .", /Checked [1-9]\d* files/],
    // The types of the tests are checked with it, for it loads them to lint: a compiler of its own took 16 s of CPU.
    ["lint and types", "oxlint", /on [1-9]\d* files with [1-9]\d* rules/],
    ["unused code", "knip --reporter symbols --reporter ./scripts/knip-count.mjs", /^[1-9]\d* files/m],
    ["boundaries", "node scripts/boundaries.mjs", /^[1-9]\d* sources, 0 violations/m],
  ],
  [
    // Of what is built it changes the declarations alone, which the other two do not read.
    ["pack", "node scripts/pack.mjs", /^[1-9]\d* packages packed/m],
    ["patterns", "node scripts/patterns.mjs", /^[1-9]\d* patterns, 0 not linear/m],
    ["vulnerabilities", "node scripts/audit.mjs", /^(audited|not audited: ).*/m],
  ],
  [
    // The longest first: whoever is done takes the next one, and the tests leave no core idle.
    ["docs", "node scripts/docs.mjs", /^[1-9]\d* pages: [1-9]\d* samples run.*[1-9]\d* commands/m],
    ["site", "node scripts/site.mjs --build", /^[1-9]\d* pages, [1-9]\d* links, 0 dead/m],
    ["package lint", "node scripts/package-lint.mjs", /^[1-9]\d* tarballs/m],
    ["size of core", "node scripts/size.mjs", /^core, minified.*/m],
    ["ruleset", "node scripts/ruleset.mjs", /^ruleset \S+: [1-9]\d* decisions/m],
    ["playground", "node scripts/browser.mjs", /^([1-9]\d* cases hold in .*, 0 fail; .*|not driven: .*)/m],
    ["plain Node", "node scripts/smoke.mjs", /^[1-9]\d* built and [1-9]\d* packed.*/m],
    [
      "tests",
      `vitest run --project !bench --reporter=default --reporter=json --outputFile.json=${report}`,
      /Tests .*[1-9]\d* passed/,
    ],
  ],
];

const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
// What was built a moment ago is what the tests load: see vitest.config.ts.
const env = { ...process.env, PATH: path, NO_COLOR: "1", CONDOR_TESTS: "built" };
const options = { cwd: root, maxBuffer: 1 << 28, env };
delete options.env.FORCE_COLOR;

const run = (command) =>
  new Promise((resolve) => {
    const [program, ...args] = command.split(" ");
    const child = execFile(program, args, { ...options, encoding: "utf8" }, (error, stdout, stderr) => {
      // A number is the command's own exit code: what went wrong then stands in its output.
      const failure = typeof error?.code === "number" ? "" : (error?.message ?? "");
      resolve({ succeeded: error === null, output: `${stdout}${stderr}${failure}` });
    });
    child.stdin?.end();
  });

const check =
  ([name, command, proof]) =>
  async () => {
    const start = performance.now();
    const { succeeded, output } = await run(command);
    const proven = proof.exec(output)?.[0];
    const ok = succeeded && proven !== undefined;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    return { name, ok, seconds, told: ok ? proven : "", output };
  };

const tell = ({ name, ok, seconds, told, output }) => {
  if (!ok) console.log(`\n${output}`);
  console.log(`${ok ? "ok    " : "FAILED"}  ${name.padEnd(20)}${seconds.padStart(6)} s  ${told}`.trimEnd());
};

const testsTold = () => {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(join(root, report), "utf8"));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
};

rmSync(join(root, report), { force: true });
const checked = [];
for (const stage of stages) checked.push(...(await twoAtATime(stage.map(check), tell)));
// The tests are counted one by one.
const tested = checked.pop();
const failures = checked.filter(({ ok }) => !ok).length;
const { passed, failed } = testsTold();
const { lines, missing } = counted(tested.output);
if (lines.length > 0) console.log(["\ncounted in this run", ...lines].join("\n"));
if (tested.ok && missing.length > 0) console.log(`\nFAILED  not counted: ${missing.join(", ")}`);
// A vitest that crashed, ran nothing or did not count is one failure, whatever it counted.
const failedTests = tested.ok && missing.length === 0 ? failed : Math.max(failed, 1);

console.log(`\n${passed + checked.length - failures} passed, ${failedTests + failures} failed`);
process.exitCode = failedTests + failures === 0 ? 0 : 1;
