import { spawnSync } from "node:child_process";
import { ClientId, CustomerId, parse, secret } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import * as O from "fp-ts/lib/Option.js";
import { describe, expect, test } from "vitest";
import { configuration, startServer } from "@condor/server";
import { sandboxFile } from "../src/configuration/sandbox-file.js";
import type { SandboxAccess } from "../src/configuration/sandbox-access.js";
import { admitSandbox } from "../src/sandbox/admit-sandbox.js";
import { memoryLogins } from "../src/store/memory-logins.js";
import { curlLines } from "../src/welcome/curl-lines.js";
import { quickHash } from "./clients/quick-hash.js";
import { said } from "./said.js";
import { done, servedEnvironment } from "./served.js";
import { started } from "./started.js";

const right = <A>(decoded: E.Either<unknown, A>): A => {
  if (E.isLeft(decoded)) throw new Error("off the schema");
  return decoded.right;
};
const client = right(parse(ClientId)("sandbox"));

const strong = "correct-horse-battery";
const given: SandboxAccess = { _tag: "Given", password: secret(strong) };
const everyone = "0.0.0.0";

/** A node starts with these logins; what its client logs in with then, and of which generation it is. */
const start = async (logins: ReturnType<typeof memoryLogins>, sandbox: SandboxAccess, host = "127.0.0.1") => {
  const entry = await admitSandbox({ client, host, sandbox }, logins, quickHash)();
  const found = O.toUndefined(await done(logins.find("sandbox")));
  return { entry: E.isRight(entry) ? entry.right : entry.left, with: found?.password, generation: found?.generation };
};

describe("who the sandbox lets in by itself", () => {
  test("on a first start it is its client by the public password, and what an operator did since stays", async () => {
    const logins = memoryLogins();
    const publicly = { entry: "Public", with: "$quick$v=1$sandbox", generation: 0 };
    expect(await start(logins, { _tag: "Public" })).toEqual(publicly);
    expect(await start(logins, { _tag: "Public" })).toEqual(publicly);
    await done(logins.rotate(client, "$quick$v=1$other"));
    expect(await start(logins, { _tag: "Public" })).toEqual({
      entry: "Unknown",
      with: "$quick$v=1$other",
      generation: 1,
    });
  });

  test("a password that is configured takes the place of any other, and is not rotated again", async () => {
    const logins = memoryLogins();
    await start(logins, { _tag: "Public" });
    const expected = { entry: "Given", with: `$quick$v=1$${strong}`, generation: 1 };
    expect(await start(logins, given, everyone)).toEqual(expected);
    expect(await start(logins, given, everyone)).toEqual(expected);
    expect(await start(memoryLogins(), given, everyone)).toEqual({ ...expected, generation: 0 });
  });

  test("off, nobody is added; a client that everybody could be is refused where others can reach it", async () => {
    const off: SandboxAccess = { _tag: "Off" };
    expect(await start(memoryLogins(), off, everyone)).toMatchObject({ entry: "Unknown", with: undefined });
    const logins = memoryLogins();
    await start(logins, { _tag: "Public" });
    expect(await start(logins, off)).toMatchObject({ entry: "Unknown" });
    expect(await start(logins, off, everyone)).toMatchObject({ entry: { _tag: "SandboxIsPublic", host: everyone } });
    await done(logins.rotate(client, `$quick$v=1$${strong}`));
    expect(await start(logins, off, everyone)).toMatchObject({ entry: "Unknown" });
  });
});

test.each(["0.0.0.0", "::", "192.0.2.1", "my.host", "127.example.org"])(
  "HOST=%s is not listened on with the public password",
  async (host) => {
    expect(await configuration({ HOST: host })()).toEqual(
      E.left([
        {
          variable: "HOST",
          value: host,
          problem: "would let other machines in with the sandbox's password, which everybody knows",
          cure: "set CONDOR_SANDBOX_PASSWORD, or CONDOR_SANDBOX_CLIENT=off, or HOST=127.0.0.1",
        },
      ]),
    );
    const open = [{ CONDOR_SANDBOX_CLIENT: "off" }, { CONDOR_SANDBOX_PASSWORD: strong }];
    for (const more of open) expect(await configuration({ HOST: host, ...more })()).toMatchObject({ right: { host } });
  },
);

test.each([
  [{ CONDOR_SANDBOX_PASSWORD: "sandbox" }, "CONDOR_SANDBOX_PASSWORD", /12 to 50 characters/u],
  [{ CONDOR_SANDBOX_PASSWORD: "x".repeat(51) }, "CONDOR_SANDBOX_PASSWORD", /12 to 50 characters/u],
  [
    { CONDOR_SANDBOX_CLIENT: "off", CONDOR_SANDBOX_PASSWORD: strong },
    "CONDOR_SANDBOX_PASSWORD",
    /remove it, or CONDOR_SANDBOX_CLIENT=on$/u,
  ],
  [
    { CONDOR_SANDBOX_CLIENT: "off", CONDOR_CUSTOMERS: sandboxFile("customers.json") },
    "CONDOR_CUSTOMERS",
    /condor customers import FILE --client NAME/u,
  ],
])("%j is refused, and no password told", async (environment, variable, cure) => {
  const faults = await configuration(environment)();
  if (E.isRight(faults)) throw new Error("was taken");
  expect(faults.left).toEqual([expect.objectContaining({ variable, cure: expect.stringMatching(cure) as unknown })]);
  expect(JSON.stringify(faults.left)).not.toMatch(/"sandbox"|xxx|correct-horse/u);
});

test("the configured password logs in and the public one does not; what is printed to paste holds no secret", async () => {
  const { url, entry } = await started({ CONDOR_SANDBOX_PASSWORD: strong });
  const login = async (password: string) => {
    const init = { method: "POST", headers: { "Content-Type": "application/json" } };
    const body = JSON.stringify({ user: { login: "sandbox", password } });
    return (await fetch(`${url}/auth/get-token`, { ...init, body })).status;
  };
  expect([await login(strong), await login("sandbox")]).toEqual([200, 401]);
  const [line] = curlLines(url, right(parse(CustomerId)("csta_1")), entry);
  expect(line).not.toContain(strong);
  const [, body = ""] = / -d (\S+) \|/u.exec(line) ?? [];
  const { stdout } = spawnSync("sh", ["-c", `printf %s ${body}`], {
    encoding: "utf8",
    env: { CONDOR_SANDBOX_PASSWORD: strong },
  });
  expect(JSON.parse(stdout)).toEqual({ user: { login: "sandbox", password: strong } });
});

test("a store whose client sandbox everybody can be is not served to other machines, until it is shut out", async () => {
  const environment = await servedEnvironment();
  await (await started(environment)).stop(0)();
  const open = { ...environment, HOST: everyone, PORT: "0", CONDOR_SANDBOX_CLIENT: "off" };
  const refused = await startServer(await done(configuration(open)))();
  expect(refused).toEqual(E.left({ _tag: "SandboxIsPublic", host: everyone }));
  const { code, stderr } = await said([], open);
  expect(code).toBe(1);
  expect(stderr).toMatch(/HOST=0\.0\.0\.0 .*Run: condor clients rotate sandbox, or condor clients disable sandbox\./u);
  expect(await said(["clients", "disable", "sandbox"], open)).toMatchObject({ code: 0 });
  const { url } = await started(open);
  expect(url).toMatch(/^http:/u);
});
