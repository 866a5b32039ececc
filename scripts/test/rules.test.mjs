// A rule that cannot fail is no rule: every offence is written into a copy of the workspace and must be reported there.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "../workspace.mjs";

const linted = [
  ["no-restricted-properties", "core", "export const f = (m: { otherwise: () => string }): string => m.otherwise();"],
  ["no-throw", "core", "export const f = (): never => {\n  throw new Error();\n};"],
  ["no-class", "core", "export class C {\n  readonly a = 1;\n}"],
  ["no-default-export", "server", "export default 1;"],
  ["no-explicit-any", "server", "export const f = (a: any): number => 1;"],
  ["no-unsafe-return", "server", 'export const f = (): number => JSON.parse("1");'],
  ["consistent-type-assertions", "server", "export const f = (a: unknown): string => a as string;"],
  ["no-non-null-assertion", "server", "export const f = (a: string | undefined): string => a!;"],
  ["no-floating-promises", "server", "export const f = (a: () => Promise<void>): void => {\n  a();\n};"],
];

const cruised = [
  ["core-is-pure", "core", 'import "node:fs";'],
  ["core-is-pure", "core", 'import "fast-check";'],
  ["core-is-pure", "core", 'import "../../adapters-http/src/index.js";'],
  ["testkit-knows-core-and-fast-check", "testkit", 'import "vitest";'],
  ["only-roots-compose", "adapters-http", 'import "../../adapters-memory/src/index.js";'],
  ["only-roots-compose", "testkit", 'import "../../server/src/index.js";'],
  ["through-the-public-entry", "server", 'import "../../core/src/index.js";'],
  ["not-to-unresolvable", "server", 'import "no-such-package";'],
];

const allowed = ["core", "export const f = () => [1, 2] as const;"];

const home = realpathSync(mkdtempSync(join(tmpdir(), "condor rules ")));
afterAll(() => rmSync(home, { recursive: true }));

const put = (path, text) => {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), `${text}\n`);
};

const run = (command, ...args) => {
  const PATH = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  return spawnSync(command, args, { cwd: home, encoding: "utf8", env: { ...process.env, PATH } }).stdout;
};

for (const path of [".oxlintrc.json", ".dependency-cruiser.cjs", "tsconfig.base.json", "scripts"])
  cpSync(join(root, path), join(home, path), { recursive: true });
symlinkSync(join(root, "node_modules"), join(home, "node_modules"));
for (const name of ["core", "testkit", "adapters-memory", "adapters-http", "server"]) {
  put(`packages/${name}/package.json`, `{ "name": "@condor/${name}", "type": "module" }`);
  put(`packages/${name}/tsconfig.json`, '{ "extends": "../../tsconfig.base.json", "include": ["src"] }');
  put(`packages/${name}/test/none.ts`, "export {};");
  put(`packages/${name}/src/index.ts`, 'import "./cycle.js";');
  put(`packages/${name}/src/cycle.ts`, 'import "./index.js";');
}
const placed = ([rule, name, code], i) => {
  const file = `packages/${name}/src/offence-${i}.ts`;
  put(file, code);
  return { rule, file, code };
};
const offences = [...linted, ...cruised].map(placed);
const { file: innocent } = placed(["", ...allowed], "none");
const reports = `${run("oxlint", "-f", "unix", "packages")}\n${run("node", "scripts/boundaries.mjs")}`.split("\n");

test.each(offences)("$rule catches $code", ({ rule, file }) => {
  expect(reports.some((line) => line.includes(rule) && line.includes(file))).toBe(true);
});

test("no-cycle catches two files that import each other", () => {
  expect(reports).toContain("no-cycle: packages/core/src/cycle.ts -> packages/core/src/index.ts");
});

test("`as const` is allowed", () => {
  expect(reports.filter((line) => line.includes(innocent))).toEqual([]);
});
