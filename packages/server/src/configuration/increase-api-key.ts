import type { Secret } from "@condor/core";
import { headerSecret } from "./issuer-token.js";
import { plainly, type Variable } from "./variable.js";

export const increaseApiKey: Variable<Secret | undefined> = {
  name: "INCREASE_API_KEY",
  meaning: "key of Increase's API, of the environment that is named",
  fallback: "",
  fallbackInWords: "none",
  secret: true,
  decode: plainly(headerSecret("is no API key", "copy it from Increase's dashboard, without spaces")),
};
