import { createServer } from "node:net";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { condor } from "./condor-process.js";
import { jsonFileOf } from "./json-file.js";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

describe("help", () => {
  test.each([[["-h"]], [["help"]], [["serve", "--nonsense", "--help"]]])("condor %j", async (argv) => {
    const { code, stdout, stderr } = await condor(argv, { PORT: "wrong" }).ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: condor/mu);
    expect(stdout.split("\n").every((line) => line.length <= 125)).toBe(true);
  });

  test("names every variable with its default, as the README does, and every exit code", async () => {
    const { stdout } = await condor(["--help"]).ended;
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const variables = [...stdout.matchAll(/^ {2}([A-Z_]+) .*\(default: (.+)\)$/gmu)];
    expect(variables.map(([, name]) => name)).toEqual([
      "HOST",
      "PORT",
      "DATABASE_URL",
      "CONDOR_POOL_SIZE",
      "CONDOR_STATEMENT_TIMEOUT",
      "CONDOR_KEYS",
      "CONDOR_KEYS_FILE",
      "CONDOR_RECOVERY_INTERVAL",
      "CONDOR_SANDBOX_CLIENT",
      "CONDOR_SANDBOX_PASSWORD",
      "CONDOR_PROGRAM",
      "CONDOR_CUSTOMERS",
      "CONDOR_TOKEN_TTL",
      "CONDOR_ADDRESS_RATE",
      "CONDOR_CLIENT_RATE",
      "CONDOR_TOKEN_RATE",
      "CONDOR_TRUSTED_PROXIES",
      "CONDOR_MAX_RUNNING",
      "CONDOR_MAX_WAITING",
      "CONDOR_MAX_CONNECTIONS",
      "CONDOR_KEEP_ALIVE",
      "CONDOR_HSTS",
      "CONDOR_LOG_LEVEL",
      "CONDOR_DEPRECATED_SINCE",
      "CONDOR_SUNSET",
    ]);
    for (const [, name, fallback] of variables) expect(readme).toContain(`| \`${name}\` | ${fallback} |`);
    for (const code of ["0", "1", "2", "130, 143"]) {
      expect(stdout).toMatch(new RegExp(`^  ${code}  `, "mu"));
      expect(readme).toContain(`| ${code} |`);
    }
  });
});

test.each([["--version"], ["-v"]])("condor %s prints the version of the package", async (option) => {
  expect(await condor([option]).ended).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

describe("what is not known is refused", () => {
  test.each([
    [["bogus"], "condor: unknown command \"bogus\". Try 'condor --help'.\n"],
    [["serve", "now"], "condor: unknown command \"now\". Try 'condor --help'.\n"],
    [["--bogus"], "condor: unknown option \"--bogus\". Try 'condor --help'.\n"],
    [["--port", "80"], "condor: unknown option \"--port\". Set the variable PORT instead. Try 'condor --help'.\n"],
    [["--log-level=debug"], /Set the variable CONDOR_LOG_LEVEL instead/u],
    [["\u001b[2J"], /"\\u001b\[2J"/u],
  ])("condor %j", async (argv, message) => {
    const { code, stdout, stderr } = await condor(argv).ended;
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
