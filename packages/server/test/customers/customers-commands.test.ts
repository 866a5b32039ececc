import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { condor as commandLine } from "../../src/command/condor.js";
import { condor } from "../condor-process.js";
import { shippedCustomers } from "../sandbox-files.js";
import { surroundingsOf } from "./surroundings-of.js";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line in this process, which reads nothing and whose output is a terminal. */
const ran = async (...argv: ReadonlyArray<string>): Promise<Ran> => {
  const { said, surroundings } = surroundingsOf({ argv });
  const code = await commandLine(surroundings)();
  return { code, ...said };
};

test.each([
  [["customers", "import"], /FILE is missing/u],
  [["customers", "import", "a", "b"], /unknown argument "b"/u],
  [["customers", "import", "a", "--from", "0"], /--from is no line number\. Give/u],
  [["customers", "export"], /would stand on this terminal\. Name a file, or add --force/u],
  [["customers", "export", "-"], /would stand on this terminal/u],
  [["customers", "show", "\u001b[2J"], /"\\u001b\[2J" is no customer's id/u],
  [["customers", "erase", "--yes"], /ID is missing/u],
  [["customers", "erase", "csta_1", "--force"], /unknown option "--force"/u],
  [["customers"], /unknown command "customers"/u],
  [["restore"], /FILE is missing/u],
] as const)("condor %j is refused", async (argv, message) => {
  expect(await ran(...argv)).toEqual({ code: 2, out: "", err: expect.stringMatching(message) as unknown });
});

test("a file that is not there is told", async () => {
  const { code, err } = await ran("customers", "import", "/nowhere/customers");
  expect({ code, err }).toEqual({
    code: 1,
    err: "condor: /nowhere/customers cannot be used (ENOENT). Give another path.\n",
  });
});

test("an import that does not begin leaves alone what an earlier one has rejected", async () => {
  const folder = mkdtempSync(join(tmpdir(), "condor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [path, rejects] = [join(folder, "customers"), join(folder, "customers.rejects")];
  writeFileSync(path, "");
  writeFileSync(rejects, "precious\n");
  const { code, err } = await ran("customers", "import", path);
  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/memory: keeps nothing/u) as unknown });
  expect(readFileSync(rejects, "utf8")).toBe("precious\n");
});

test.each([
  ["customers", "show", "csta_1"],
  ["customers", "erase", "csta_1"],
  ["customers", "export", "--force"],
])("condor %s %s: what is in memory is no store", async (...argv) => {
  const { code, out, err } = await ran(...argv);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).toMatch(/DATABASE_URL=memory: keeps nothing/u);
});

test("the built command imports its standard input, tells what it cannot, and exports what it has", async () => {
  const folder = mkdtempSync(join(tmpdir(), "condor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const environment = { DATABASE_URL: `file:${join(folder, "store")}` };
  const rejects = join(folder, "rejects");
  const lines = [...shippedCustomers.map((one) => JSON.stringify(one)), '{"ssn":"078051120"'];
  const argv = ["customers", "import", "-", "--rejects", rejects];
  const imported = await condor(argv, environment, lines.join("\n")).ended;
  expect(imported).toEqual({
    code: 1,
    stdout: `${lines.length - 1} customers are new, 0 were there.\n1 line was not imported. Rejects: ${rejects}\n`,
    stderr: `line ${lines.length}: is not JSON; write one JSON object on the line\n`,
  });
  expect(readFileSync(rejects, "utf8")).toBe(`${lines.at(-1)}\n`);
  expect(statSync(rejects).mode & 0o777).toBe(0o600);

  const { code, stdout, stderr } = await condor(["customers", "export"], environment).ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: `${lines.length - 1} customers were exported.\n` });
  expect(stdout.split("\n")).toHaveLength(lines.length + 2);
}, 120_000);
