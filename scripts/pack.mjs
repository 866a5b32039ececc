import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { published, root, tarball, tarballs } from "./workspace.mjs";

const pnpm = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager.split("+")[0];

rmSync(tarballs, { recursive: true, force: true });
mkdirSync(tarballs, { recursive: true });
const pack = ["-r", ...published.map(({ manifest }) => `--filter=${manifest.name}`), "pack"];
execFileSync("npx", ["-y", "--prefer-offline", pnpm, ...pack, "--pack-destination", tarballs], {
  cwd: root,
  stdio: "inherit",
});

const missing = published.map(tarball).filter((file) => !existsSync(file));
if (missing.length > 0) throw new Error(`not packed: ${missing.join(", ")}`);
console.log(`${published.length} packages packed`);
