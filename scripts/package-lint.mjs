// What a consumer would get of each package: publint looks at the tarball, and arethetypeswrong at the types in it.
// In one process: to start each anew for each tarball took half of the time.
import { readFileSync } from "node:fs";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { published, tarball } from "./workspace.mjs";

// Packages are ESM only: an old resolution, or one that wants CommonJS, is not theirs.
const ignored = new Set(["node10", "node16-cjs"]);

const linted = async (bytes) => {
  const { messages, pkg } = await publint({ pack: { tarball: bytes.buffer }, strict: true });
  return messages.filter(({ type }) => type === "error").map((one) => formatMessage(one, pkg, { color: false }));
};

const typed = async (bytes) => {
  const { types, problems = [] } = await checkPackage(createPackageFromTarballData(bytes));
  if (types === false) return ["has no types"];
  return problems.filter(({ resolutionKind }) => !ignored.has(resolutionKind)).map((one) => JSON.stringify(one));
};

const faults = [];
for (const one of published) {
  // A copy, for a buffer of Node may be a part of a larger one.
  const bytes = new Uint8Array(readFileSync(tarball(one)));
  for (const fault of [...(await linted(bytes)), ...(await typed(bytes))])
    faults.push(`${one.manifest.name}: ${fault}`);
}

for (const fault of faults) console.log(fault);
console.log(`${published.length} tarballs, ${2 * published.length} verdicts`);
if (faults.length > 0) process.exitCode = 1;
