import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { machine } from "./machine.mjs";

const folder = fileURLToPath(new URL("results/", import.meta.url));

export const say = (line) => process.stdout.write(`${line}\n`);

/** Prints the machine, and writes what was measured as JSON, so that two runs can be compared. */
export const report = (name, figures) => {
  const file = `${folder}${name}.json`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `${JSON.stringify({ machine: machine(), at: new Date().toISOString(), ...figures }, undefined, 2)}\n`,
  );
  say(`\n${machine()}\nAs JSON: ${file}`);
};
