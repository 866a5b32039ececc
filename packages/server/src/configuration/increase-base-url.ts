import { secureUrl } from "./secure-url.js";
import { plainly, type Variable } from "./variable.js";

export const increaseBaseUrl: Variable<string | undefined> = {
  name: "INCREASE_BASE_URL",
  meaning: "where Increase is, if not at the environment's own address",
  fallback: "",
  fallbackInWords: "Increase's own",
  decode: plainly(secureUrl),
};
