import { secureUrl } from "./secure-url.js";
import { plainly, type Variable } from "./variable.js";

export const issuerUrl: Variable<string | undefined> = {
  name: "CONDOR_ISSUER_URL",
  meaning: "where the issuer's service is, for CONDOR_ISSUER=http",
  fallback: "",
  fallbackInWords: "none",
  decode: plainly(secureUrl),
};
