import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { variables } from "../src/configuration/variables.js";
import { said } from "./said.js";

const key = Buffer.alloc(32, 7).toString("base64");

const fileOf = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), "condor-config-")), "condor.env");
  writeFileSync(path, text);
  return path;
};

const valueOf = (stdout: string, name: string): string =>
  new RegExp(`^((?:# )?${name}=.*)$`, "mu").exec(stdout)?.[1]?.replace(/ {2,}/u, "  ") ?? "";

test("condor config prints every variable, in its order, with where its value is from", async () => {
  const path = fileOf("# ours\nPORT=8081\nCONDOR_LOG_LEVEL='warn'\nCONDOR_TOKEN_TTL=60\n");
  const environment = { CONDOR_TOKEN_TTL: "90", CONDOR_LOG_LEVEL: "" };
  const { code, stdout, stderr } = await said(["config", "--config", path], environment);
  expect([code, stderr]).toEqual([0, ""]);
  expect([...stdout.matchAll(/^(?:# )?([A-Z_]+)=/gmu)].map(([, name]) => name)).toEqual(
    Object.values(variables).map(({ name }) => name),
  );
  expect(valueOf(stdout, "HOST")).toBe("HOST=127.0.0.1  # default");
  expect(valueOf(stdout, "PORT")).toBe("PORT=8081  # file");
  expect(valueOf(stdout, "CONDOR_TOKEN_TTL")).toBe("CONDOR_TOKEN_TTL=90  # environment");
  expect(valueOf(stdout, "CONDOR_LOG_LEVEL")).toBe("CONDOR_LOG_LEVEL=warn  # file");
  expect(parseEnv(stdout)).toMatchObject({ PORT: "8081", CONDOR_TOKEN_TTL: "90" });
  expect(stdout).toMatch(/^# CONDOR_CUSTOMERS=.*customers\.json +# default$/mu);
  const again = await said(["config"], { CONDOR_CONFIG: fileOf(stdout) });
  expect(valueOf(again.stdout, "CONDOR_TOKEN_TTL")).toBe("CONDOR_TOKEN_TTL=90  # file");
});

test.each(["file:/tmp/a folder", "file:/tmp/it's", String.raw`file:C:\new's`, `file:/tmp/it's "mine"`])(
  "condor config prints %s so that its file is read as that",
  async (url) => {
    const { stdout } = await said(["config"], { DATABASE_URL: url });
    expect(parseEnv(stdout)).toMatchObject({ DATABASE_URL: url });
  },
);

test("condor config shows no secret", async () => {
  const environment = {
    DATABASE_URL: "postgres://me:hunter2@localhost:5433/cards?password=hunter3",
    CONDOR_KEYS: `today:${key}`,
  };
  const { code, stdout } = await said(["config"], environment);
  expect(code).toBe(0);
  for (const secret of ["hunter2", "hunter3", key]) expect(stdout).not.toContain(secret);
  expect(valueOf(stdout, "DATABASE_URL")).toBe(
    "# DATABASE_URL=postgres://[redacted]@localhost:5433/cards  # environment",
  );
  expect(valueOf(stdout, "CONDOR_KEYS")).toBe("# CONDOR_KEYS=[redacted]  # environment");
});

test("condor config tells every fault of a configuration, as a start does", async () => {
  const path = fileOf("PORT=80a\n");
  const { code, stdout, stderr } = await said(["config"], { CONDOR_CONFIG: path, CONDOR_TOKEN_TTL: "0" });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain('PORT="80a" is not a port');
  expect(stderr).toContain('CONDOR_TOKEN_TTL="0"');
});

describe("a file is refused", () => {
  test.each([
    ["PROT=1", /PROT="\[redacted\]" in .+ is not known; write PORT, or remove it/u],
    ["CONDOR_KEY=hunter2", /CONDOR_KEY="\[redacted\]" in .+ is not known; write CONDOR_KEYS, or remove it/u],
    ["condor_log_level=info", /write CONDOR_LOG_LEVEL/u],
    ["SOMETHING_ELSE_AT_ALL=1", /is not known; remove it: condor --help/u],
    ["CONDOR_CONFIG=other.env", /CONDOR_CONFIG="\[redacted\]" in .+ is not known/u],
  ])("with %s", async (text, expected) => {
    const { code, stdout, stderr } = await said(["serve", `--config=${fileOf(`PORT=0\n${text}\n`)}`], {});
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(expected);
    expect(stderr).not.toContain("hunter2");
  });

  test("that cannot be read", async () => {
    const { code, stderr } = await said(["config", "--config", "/nowhere/condor.env"], { CONDOR_CONFIG: fileOf("") });
    expect(code).toBe(2);
    expect(stderr).toContain('CONDOR_CONFIG="/nowhere/condor.env" names a file that cannot be read (ENOENT)');
  });
});
