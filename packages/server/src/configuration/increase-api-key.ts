import type { Secret } from "@condor/core";
import { headerSecret } from "./header-secret.js";
import { plainly, type Variable } from "./variable.js";

export const increaseApiKey: Variable<Secret | undefined> = {
  name: "INCREASE_API_KEY",
  meaning: "key of Increase's API, of the environment that is named",
  fallback: "",
  fallbackInWords: "none",
  secret: true,
  decode: plainly(
    headerSecret({ problem: "is no API key", cure: "copy it from Increase's dashboard, without spaces" }),
  ),
};
