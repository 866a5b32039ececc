import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./workspace.mjs";

const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Runs the pnpm that package.json pins, which nobody needs to have installed. Answers its status and what it printed. */
export const pnpm = (...args) => {
  const [pinned] = packageManager.split("+");
  const options = { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 };
  return spawnSync("npx", ["-y", "--prefer-offline", pinned, ...args], options);
};
