import { spawnSync } from "node:child_process";
import { published, tarball } from "./workspace.mjs";

const run = (command, ...args) => spawnSync(command, args, { stdio: "inherit" }).status === 0;

const ok = published
  .map(tarball)
  .flatMap((file) => [run("publint", "run", file, "--strict"), run("attw", file, "--profile", "esm-only")]);

console.log(`${published.length} tarballs, ${ok.length} verdicts`);
if (ok.includes(false)) process.exitCode = 1;
