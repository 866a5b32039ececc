import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { secret } from "@condor/core";
import { expect, onTestFinished, test } from "vitest";
import { argon2id } from "../../src/password/argon2id.js";
import { said } from "../said.js";
import { servedEnvironment, type ServedEnvironment } from "../served.js";
import { worldOn } from "../world-on.js";

const memory = { DATABASE_URL: "memory:" };

test.each([
  [["add"], /NAME is missing/u],
  [["add", "acme"], /--scopes is missing\. Give what the client may do, as --scopes create,read/u],
  [["add", "a.b", "--scopes", "read"], /"a\.b" is no client's name: 1 to 36 letters, digits or _/u],
  [["add", "x".repeat(37), "--scopes", "read"], /is no client's name/u],
  [["add", "acme", "--scopes", "read,fly"], /--scopes has "fly"\. Give some of create, read, pii:read, operate/u],
  [
    ["add", "acme", "--scopes", "read", "--requests-per-minute", "0"],
    /--requests-per-minute is no such number\. Give 1 to/u,
  ],
  [["add", "acme", "--scopes", "read", "--creations-per-day", "many"], /--creations-per-day.*or "unlimited"/u],
  [["set", "acme"], /nothing to change was named/u],
  [["rotate"], /NAME is missing/u],
  [["rotate", "acme", "--password", "p"], /unknown option "--password"/u],
  [["disable", "a b"], /is no client's name/u],
  [["enable"], /NAME is missing/u],
  [["list", "all"], /unknown argument "all"/u],
] as const)("condor clients %j is refused", async (argv, message) => {
  const { code, stdout, stderr } = await said(["clients", ...argv], memory);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
});

test("what is in memory has no clients to add to", async () => {
  const { code, stderr } = await said(["clients", "add", "acme", "--scopes", "read"], memory);
  expect(code).toBe(1);
  expect(stderr).toMatch(/DATABASE_URL=memory: keeps nothing/u);
});

const clients = (environment: ServedEnvironment) => (line: string) =>
  said(["clients", ...line.split(" ")], environment);

test("a client is added, changed, rotated, shut out and let in, and no secret is shown but once", async () => {
  const environment = await servedEnvironment();
  const run = clients(environment);
  const added = await run("add acme --scopes read,create,read --requests-per-minute 60 --creations-per-day 5");
  expect(added).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^[0-9a-zA-Z_-]{43}\n$/u) as unknown,
    stderr: "acme logs in from now on, with this password. It is shown only now.\n",
  });
  expect(await run("add acme --scopes read")).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/acme logs in already/u) as unknown,
  });
  expect(await run("set acme --scopes pii:read --requests-per-minute default")).toMatchObject({ code: 0, stderr: "" });
  const rotated = await run("rotate acme");
  expect(rotated.stdout).toMatch(/^[0-9a-zA-Z_-]{43}\n$/u);
  expect(rotated.stdout).not.toBe(added.stdout);
  expect((await run("disable acme")).stdout).toBe("acme is shut out: it cannot log in, and no token of it works.\n");

  const { stdout } = await run("list --json");
  const [acme] = (JSON.parse(stdout) as ReadonlyArray<unknown>).filter(
    (one) => (one as { readonly client: string }).client === "acme",
  );
  const time = expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u) as unknown;
  const times = { addedAt: time, rotatedAt: time, disabledAt: time };
  expect(acme).toEqual({ client: "acme", scopes: ["pii:read"], creationsPerDay: 5, ...times });
  const listed = (await run("list")).stdout;
  expect(listed).toMatch(/^acme +pii:read +default +5 +20\S+ +20\S+ +20\S+$/mu);
  expect(`${stdout}${listed}`).not.toMatch(/argon2|[0-9a-zA-Z_-]{43}/u);

  expect((await run("enable acme")).stdout).toBe("acme may log in, with the password that it had.\n");
  const { rows } = await worldOn(environment);
  const [{ password } = {}] = await rows("select password from condor.client where client = 'acme'");
  expect(await argon2id.verify(String(password), secret(rotated.stdout.trim()))()).toBe(true);
  expect(await argon2id.verify(String(password), secret(added.stdout.trim()))()).toBe(false);
});

test("a client that is not there is told with what to do", async () => {
  const run = clients(await servedEnvironment());
  for (const line of ["rotate acme", "disable acme", "enable acme", "set acme --scopes read"]) {
    const { code, stdout, stderr } = await run(line);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/no client logs in as acme\. See condor clients list, or add it: condor clients add acme/u);
  }
});

test("of several clients the one whose customers are meant must be named, and nobody else's are found", async () => {
  const environment = await servedEnvironment();
  await worldOn(environment);
  const show = (...more: ReadonlyArray<string>) => said(["customers", "show", "csta_British", ...more], environment);
  expect(await show()).toMatchObject({ code: 0, stderr: "" });
  await clients(environment)("add acme --scopes read");
  expect(await show()).toMatchObject({
    code: 1,
    stderr: "condor: there are several clients: acme, sandbox. Say whose customers are meant: --client NAME.\n",
  });
  expect(await show("--client", "sandbox")).toMatchObject({ code: 0, stderr: "" });
  expect((await show("--client", "acme")).stderr).toMatch(/acme has no customer csta_British/u);
  expect((await show("--client", "nobody")).stderr).toMatch(
    /no client "nobody"\. Name one that there is: acme, sandbox/u,
  );
  const folder = mkdtempSync(join(tmpdir(), "condor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const argv of [
    ["customers", "erase", "csta_British", "--yes"],
    ["customers", "export"],
    ["customers", "import", "-", "--rejects", join(folder, "rejects")],
    ["restore", "/dev/null"],
  ])
    expect(await said(argv, environment)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/several clients/u) as unknown,
    });
});
