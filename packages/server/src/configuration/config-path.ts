import * as E from "#fp-ts/Either";
import { plainly, type Variable } from "./variable.js";

export const configPath: Variable<string | undefined> = {
  name: "CONDOR_CONFIG",
  meaning: "file of such variables, as PORT=8080; the environment wins",
  fallback: "",
  fallbackInWords: "none",
  decode: plainly((path) => E.right(path === "" ? undefined : path)),
};
