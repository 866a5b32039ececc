#!/usr/bin/env node
import process from "node:process";
import { constVoid } from "#fp-ts/function";
import { condor } from "./command/condor.js";

// Whoever reads the output may stop reading: `condor | head -1`.
process.stdout.on("error", constVoid);

const code = await condor({
  argv: process.argv.slice(2),
  environment: process.env,
  signals: process,
  say: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
})();
process.exit(code);
