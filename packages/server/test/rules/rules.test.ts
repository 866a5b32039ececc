import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ruleCatalogue } from "@condor/core";
import { schemas } from "@condor/rules";
import { describe, expect, test } from "vitest";
import { fileOf } from "../json-file.js";
import { said } from "../said.js";

const accepted = fileURLToPath(new URL("../../../rules/vectors/1.0.0.json", import.meta.url));
const rules = (...args: ReadonlyArray<string>) => said(["rules", ...args], {});

describe("condor rules", () => {
  test("prints every rule, its failure, and what to do", async () => {
    const { code, stdout } = await rules();
    expect(code).toBe(0);
    for (const { id, statement, failure, remedy } of ruleCatalogue)
      for (const part of [`${id}: ${statement}`, failure, remedy]) expect(stdout).toContain(part);
  });

  test("prints the catalogue as JSON", async () => {
    expect(JSON.parse((await rules("--json")).stdout)).toEqual({ rulesetVersion: "1.0.0", rules: ruleCatalogue });
  });

  test("prints the decision table, as text and as JSON", async () => {
    const text = (await rules("table")).stdout.split("\n");
    expect(text[0]).toMatch(/^when +decision +failure +rule$/u);
    expect(text[5]).toMatch(/^status is PENDING or .* refused +CustomerNotApproved +approved$/u);
    const { rows } = JSON.parse((await rules("table", "--json")).stdout) as { readonly rows: ReadonlyArray<unknown> };
    expect(rows).toHaveLength(text.length - 2);
  });

  test("prints the vectors that were accepted", async () => {
    const lines = (await rules("vectors")).stdout.trim().split("\n");
    const { vectors } = JSON.parse(readFileSync(accepted, "utf8")) as { readonly vectors: ReadonlyArray<unknown> };
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(vectors);
  });

  test.each(Object.entries(schemas))("prints the schema of %s", async (name, schema) => {
    expect(JSON.parse((await rules("schema", name)).stdout)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  test("names the schemas that there are", async () => {
    const { code, stderr } = await rules("schema", "nothing");
    expect([code, stderr]).toEqual([
      2,
      'condor: there is no schema "nothing". There are: catalogue, table, vectors, facts, decision.\n',
    ]);
  });
});

/** An implementation in another process, which knows the answers and gives them as `answer` says. */
const implementation = (answer: string): string => {
  const script = fileOf(
    `
    const { readFileSync } = require("node:fs");
    const { vectors } = JSON.parse(readFileSync(${JSON.stringify(accepted)}, "utf8"));
    const known = new Map(vectors.map(({ id, expected }) => [id, expected]));
    const decided = (id, decision) => console.log(JSON.stringify({ id, decision }));
    const asked = readFileSync(0, "utf8").trim().split("\\n").map((line) => JSON.parse(line));
    for (const { id, facts } of asked.reverse()) { ${answer} }
  `,
    "answers.cjs",
  );
  return `node "${script}"`;
};

describe("condor rules check", () => {
  test("ends with 0 where every decision is as expected, in any order", async () => {
    expect(await rules("check", implementation("decided(id, known.get(id))"))).toEqual({
      code: 0,
      stdout: "ruleset 1.0.0: 248 vectors, 0 problems\n",
      stderr: "",
    });
  });

  test("names what is decided otherwise, what is left out, and what is no answer", async () => {
    const { code, stdout, stderr } = await rules(
      "check",
      implementation(`
        if (id === "nothing wrong") continue;
        if (id === "inCondor: yes") decided(id, { decision: "admitted" });
        else if (id === "status: DENIED") console.log("refused");
        else decided(id, known.get(id));
      `),
    );
    expect([code, stdout]).toEqual([1, "ruleset 1.0.0: 248 vectors, 4 problems\n"]);
    expect(stderr).toContain("no answer, no JSON: refused");
    expect(stderr).toContain("nothing wrong: not answered");
    expect(stderr).toContain('inCondor: yes: answered {"decision":"admitted"}, expected {"decision":"refused"');
    expect(stderr).toContain("status: DENIED: not answered");
  });

  test.each([
    ["a command that fails", "exit 3", "condor: the command ended with 3"],
    ["a command that is killed", "kill -9 $$", "condor: the command ended with a signal"],
    ["a command that is not there", "no-such-command-as-this", "condor: the command ended with 127"],
  ])("%s is told", async (_, command, told) => {
    const { code, stderr } = await rules("check", command);
    expect(code).toBe(1);
    expect(stderr).toContain(told);
    expect(stderr).toContain("and 228 more");
  });
});
