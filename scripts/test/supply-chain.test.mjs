import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { judged } from "../audit.mjs";
import { sbom } from "../sbom.mjs";
import { root } from "../workspace.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const lockfile = parse(read("pnpm-lock.yaml"));
const workspace = parse(read("pnpm-workspace.yaml"));

test("every package comes from the registry, and its content is pinned", () => {
  const resolutions = Object.entries(lockfile.packages).map(([name, { resolution }]) => [name, resolution]);
  expect(resolutions.length).toBeGreaterThan(300);
  expect(resolutions.filter(([, { integrity }]) => !/^sha512-[0-9A-Za-z+/]{86}==$/.test(integrity))).toEqual([]);
  expect(resolutions.filter(([, { tarball, repo, directory }]) => tarball ?? repo ?? directory)).toEqual([]);
});

test("no dependency runs a script when it is installed, and one that wants to ends the install", () => {
  expect(workspace.strictDepBuilds).toBe(true);
  expect(Object.values(workspace.allowBuilds).filter((isAllowed) => isAllowed !== false)).toEqual([]);
});

const advisory = (severity) => ({
  severity,
  module_name: "left-pad",
  title: "Pads right",
  url: "https://example.com/1",
  patched_versions: ">=2.0.0",
});
const audit = (advisories, counts) =>
  JSON.stringify({ advisories, metadata: { vulnerabilities: counts, totalDependencies: 40 } });

test("an audit fails on what is high or critical, and on nothing less", () => {
  const found = { 1: advisory("moderate"), 2: advisory("high"), 3: advisory("critical") };
  const { answered, failures, counts } = judged(audit(found, { low: 0, moderate: 1, high: 1, critical: 1 }));
  expect(answered).toBe(true);
  expect(failures).toEqual([
    "high  left-pad: Pads right (https://example.com/1); mended in >=2.0.0",
    "critical  left-pad: Pads right (https://example.com/1); mended in >=2.0.0",
  ]);
  expect(counts).toBe("40 packages: 0 low, 1 moderate, 1 high, 1 critical");
  expect(judged(audit({ 1: advisory("moderate") }, { moderate: 1 })).failures).toEqual([]);
});

test("a registry that does not answer is not taken for a clean one", () => {
  for (const text of ["", "<html>", "{}", JSON.stringify({ error: { code: "ERR_PNPM_AUDIT_BAD_RESPONSE" } })])
    expect(judged(text).answered).toBe(false);
});

test("the list of what is shipped fits CycloneDX, and names each package with its licence and pinned content", () => {
  const list = JSON.parse(sbom());
  const schemas = join(
    dirname(createRequire(import.meta.url).resolve("@cyclonedx/cyclonedx-library/package.json")),
    "res/schema",
  );
  const schema = (name) => JSON.parse(readFileSync(join(schemas, name), "utf8"));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ["spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json"])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}`);
  const fits = ajv.compile(schema("bom-1.6.SNAPSHOT.schema.json"));
  expect([fits(list), fits.errors]).toEqual([true, null]);
  const others = list.components.filter(({ group }) => group !== "@condor");
  expect(others.map(({ name }) => name)).toEqual(expect.arrayContaining(["pg", "pino", "hono", "ts-pattern", "fp-ts"]));
  const pinned = [{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }];
  for (const { name, hashes } of others) expect([name, hashes]).toEqual([name, pinned]);
  // Of what is not installed here, a binary for another platform, there is no manifest to read a licence in.
  const unlicensed = others
    .filter(({ licenses }) => licenses?.length !== 1)
    .map(({ group, name }) => `${group}/${name}`);
  expect(unlicensed.filter((name) => !name.startsWith("@node-rs/argon2-"))).toEqual([]);
  expect(unlicensed.length).toBeLessThan(others.length / 2);
});

test("what is audited and listed is what the lockfile says, and nothing is installed beside it", () => {
  const setup = read("scripts/setup.cjs");
  expect(setup).toContain('"--frozen-lockfile"');
  expect(spawnSync("git", ["ls-files", "package-lock.json", "yarn.lock"], { cwd: root, encoding: "utf8" }).stdout).toBe(
    "",
  );
});
