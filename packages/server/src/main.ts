#!/usr/bin/env node
import process from "node:process";
import { constVoid } from "#fp-ts/function";
import { condor } from "./command/condor.js";

// Whoever reads the output may stop reading: `condor | head -1`.
process.stdout.on("error", constVoid);

const pour = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

const code = await condor({
  argv: process.argv.slice(2),
  environment: process.env,
  signals: process,
  // Opened only by who reads it: a command that does not must not hold its caller's input.
  get input() {
    return process.stdin;
  },
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  pour,
  terminals: { output: process.stdout.isTTY, error: process.stderr.isTTY },
})();
process.exit(code);
