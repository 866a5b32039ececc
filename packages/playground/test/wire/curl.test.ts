import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { curlOf } from "../../src/wire/curl.js";

const sentBy = (command: string): ReadonlyArray<string> => {
  const script = `curl() { for one in "$@"; do printf '%s\\0' "$one"; done; }; TOKEN=t; ${command}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0");
};

test("a shell hands the body to curl as it is, on one line", () => {
  expect(sentBy(curlOf('{ "name":\n "O\'Hara $HOME `x` \\"q\\"" }'))).toEqual([
    "-i",
    "http://localhost:8080/condor/customer/create",
    "-H",
    "content-type: application/json",
    "-H",
    "x-connectfi-token: t",
    "-d",
    '{"name":"O\'Hara $HOME `x` \\"q\\""}',
    "",
  ]);
});

test("what is no JSON is handed on too", () => {
  expect(sentBy(curlOf("{ it's"))).toContain("{ it's");
});
