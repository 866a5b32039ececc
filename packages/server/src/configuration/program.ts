import { CardProgram } from "@condor/core";
import { jsonFile } from "./json-file.js";
import { sandboxFile } from "./sandbox-file.js";
import type { Variable } from "./variable.js";

export const program: Variable<CardProgram> = {
  name: "CONDOR_PROGRAM",
  meaning: "JSON file of the card program: the products on offer",
  fallback: sandboxFile("program.json"),
  fallbackInWords: "the sandbox's",
  decode: jsonFile(CardProgram),
};
