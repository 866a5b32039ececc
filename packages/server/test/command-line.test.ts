import { createServer } from "node:net";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { condor } from "./condor-process.js";
import { commands } from "../src/command/commands.js";
import { exitCode, exitMeaning } from "../src/command/exit-code.js";
import { variables } from "../src/configuration/variables.js";
import { jsonFileOf } from "./json-file.js";
import { said } from "./said.js";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

describe("help", () => {
  test.each([[["-h"]], [["help"]], [["serve", "--nonsense", "--help"]], [["--config", "/nowhere", "--help"]]])(
    "condor %j",
    async (argv) => {
      const { code, stdout, stderr } = await said(argv, { PORT: "wrong" });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(stdout).toMatch(/^Usage: condor/mu);
    },
  );

  test("names every variable with its default, as the README does", async () => {
    const { stdout } = await said(["--help"], {});
    const told = [...stdout.matchAll(/^ {2}([A-Z_]+) .*\(default: (.+)\)$/gmu)];
    expect(told.map(([, name]) => name)).toEqual(Object.values(variables).map(({ name }) => name));
    for (const [, name, fallback] of told) expect(readme).toContain(`| \`${name}\` | ${fallback} |`);
  });

  test("tells every exit code and its meaning, as the README does", async () => {
    const { stdout } = await said(["--help"], {});
    const table = Object.entries(exitCode).map(([name, code]) => [code, Reflect.get(exitMeaning, name) as string]);
    expect([...readme.matchAll(/^\| (\d+) \| (.+) \|$/gmu)].map(([, code, means]) => [Number(code), means])).toEqual(
      table,
    );
    for (const [code, means] of table) expect(stdout).toMatch(new RegExp(`^  ${code} +${means}$`, "mu"));
  });

  test.each(commands.map(({ name }) => name))(
    "condor %s --help tells usage, options, examples and exit codes",
    async (name) => {
      const { stdout } = await said([...name.split(" "), "--help"], {});
      expect(stdout).toBe((await said(["help", ...name.split(" ")], {})).stdout);
      expect([...stdout.matchAll(/^(Usage|Options|Examples|Exit codes):/gmu)].map(([, title]) => title)).toEqual([
        "Usage",
        "Options",
        "Examples",
        "Exit codes",
      ]);
      const [, usage = "", options = ""] = /^Usage: (.+)$[^]*^Options:\n([^]*)\n\nExamples/mu.exec(stdout) ?? [];
      for (const [option] of usage.matchAll(/--[a-z]+/gu)) expect(options).toContain(`  ${option}`);
      expect(stdout).toMatch(new RegExp(`Examples:\n  .*condor${name === "serve" ? "" : ` ${name}`}\\b`, "u"));
      expect(stdout.split("\n").every((line) => line.length <= 125)).toBe(true);
    },
  );

  test("of a word that several commands begin with lists those", async () => {
    const { code, stdout } = await said(["help", "customers"], {});
    expect([code, [...stdout.matchAll(/^ {2}customers (\w+)/gmu)].map(([, name]) => name)]).toEqual([
      0,
      ["import", "export", "show", "erase"],
    ]);
  });
});

test.each([["--version"], ["-v"]])("condor %s prints the version of the package", async (option) => {
  expect(await condor([option]).ended).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

describe("what is not known is refused", () => {
  test.each([
    [["bogus"], "condor: unknown command \"bogus\". Try 'condor --help'.\n"],
    [["help", "bogus"], "condor: unknown command \"bogus\". Try 'condor --help'.\n"],
    [["migrat"], "condor: unknown command \"migrat\". Did you mean migrate? Try 'condor --help'.\n"],
    [["customers", "imprt"], /Did you mean customers import\?/u],
    [["--config"], "condor: --config needs a value. Try 'condor --help'.\n"],
    [["serve", "--config="], "condor: --config needs a value. Try 'condor --help'.\n"],
    [["serve", "now"], "condor: unknown argument \"now\". Try 'condor --help'.\n"],
    [["--bogus"], "condor: unknown option \"--bogus\". Try 'condor --help'.\n"],
    [["--port", "80"], "condor: unknown option \"--port\". Set the variable PORT instead. Try 'condor --help'.\n"],
    [["--log-level=debug"], /Set the variable CONDOR_LOG_LEVEL instead/u],
    [["\u001b[2J"], /"\\u001b\[2J"/u],
  ])("condor %j", async (argv, message) => {
    const { code, stdout, stderr } = await said(argv, {});
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

test("a wrong configuration is told whole, on lines of their own, and nothing is started", async () => {
  const path = jsonFileOf({ products: [{ longestName: 99 }] });
  const { code, stdout, stderr } = await condor([], { PORT: "80a", CONDOR_PROGRAM: path }).ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  const lines = stderr.split("\n");
  expect(lines[0]).toBe("condor: wrong configuration, nothing was started.");
  expect(lines).toContain('  PORT="80a" is not a port; give a whole number from 0 to 65535 (0 takes any free port)');
  expect(lines).toContain(
    `  CONDOR_PROGRAM=${JSON.stringify(path)} at /products/0/longestName: must be <= 26; correct the value`,
  );
  expect(lines).toContain(
    `  CONDOR_PROGRAM=${JSON.stringify(path)} at /products/0: must have required property 'kind'; add "kind"`,
  );
});

test("a port in use is told with its cure", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" && address !== null ? String(address.port) : "";
  const { code, stdout, stderr } = await condor([], { PORT: port }).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(
    new RegExp(`^condor: cannot listen on HOST=127.0.0.1 PORT=${port}: the port is in use\\..*PORT=0`, "u"),
  );
});

test("an address of another machine is told with its cure", async () => {
  const { code, stdout, stderr } = await condor([], { CONDOR_SANDBOX_CLIENT: "off", HOST: "192.0.2.1", PORT: "0" })
    .ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/HOST=192\.0\.2\.1.*does not have the address.*HOST=127\.0\.0\.1/u);
});
