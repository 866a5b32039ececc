import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lockFolder } from "@condor/adapters-postgres";
import { expect, onTestFinished, test } from "vitest";
import { dyingAtTheCard, elsewhere } from "../faulty-issuers.js";
import { said } from "../said.js";
import { done, servedEnvironment } from "../served.js";
import { worldOn } from "../world-on.js";

test("each creation that was cut off is told with what became of it, and something left is exit code 1", async () => {
  const environment = await servedEnvironment();
  const { ports, created } = await worldOn(environment);
  await created("csta_British", dyingAtTheCard(ports.issuer));
  await created("csta_LoseAnswer");
  await created("csta_Down");
  await created("csta_MlNTVaPPqdvvl1swwSGbC", elsewhere(ports.issuer));
  await created("csta_IbisHolder", dyingAtTheCard(ports.issuer), 0);
  const { code, stdout, stderr } = await said(["recover"], environment);
  expect(stdout).toMatch(/^sandbox +csta_British +created$/mu);
  expect(stdout).toMatch(/^sandbox +csta_LoseAnswer +created$/mu);
  expect(stdout).toMatch(/^sandbox +csta_Down +not finished: what the issuer did is not known/mu);
  expect(stdout).toMatch(/^sandbox +csta_MlNTVaPPqdvvl1swwSGbC +waits for a person: see condor reviews$/mu);
  expect(stdout).not.toContain("csta_IbisHolder");
  expect(stdout).toMatch(/^4 due: 2 done, 2 not\.$/mu);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
});

test("no more than the limit is finished, and nothing left is exit code 0", async () => {
  const environment = await servedEnvironment();
  const { ports, created } = await worldOn(environment);
  for (const customerId of ["csta_British", "csta_IbisHolder"]) await created(customerId, dyingAtTheCard(ports.issuer));
  const first = await said(["recover", "--limit", "1"], environment);
  expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 due: 1 done, 0 not\.\nThere may be more/u) });
  const second = await said(["recover", "--limit=5"], environment);
  expect(second).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 due: 1 done, 0 not\.\n$/u) });
  expect(await said(["recover"], environment)).toEqual({ code: 0, stdout: "0 due: 0 done, 0 not.\n", stderr: "" });
});

test.each([
  [["--limit", "0"], "--limit is no number of creations. Give 1 to 1000000."],
  [["--limit"], "--limit needs a value."],
  [["--all"], 'unknown option "--all".'],
  [["csta_British"], 'unknown argument "csta_British".'],
])("condor recover %j is refused", async (rest, problem) => {
  const { code, stdout, stderr } = await said(["recover", ...rest], {});
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`condor: ${problem}`);
});

test.each([["recover"], ["reviews"], ["reconcile"]])(
  "condor %s on the folder of a running server, or on memory, says what to do instead",
  async (command) => {
    const folder = mkdtempSync(join(tmpdir(), "condor-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { release } = await done(lockFolder(folder));
    const busy = await said([command], { DATABASE_URL: `file:${folder}` });
    expect(busy).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/is in use by process \d+.*Stop it/u),
    });
    await release();
    const { code, stderr } = await said([command], { DATABASE_URL: "memory:" });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining("keeps nothing that another process"),
    });
  },
);
