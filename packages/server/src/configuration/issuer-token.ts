import type { Secret } from "@condor/core";
import { headerSecret } from "./header-secret.js";
import { plainly, type Variable } from "./variable.js";

export const issuerToken: Variable<Secret | undefined> = {
  name: "CONDOR_ISSUER_TOKEN",
  meaning: "what the issuer's service is shown as Authorization: Bearer",
  fallback: "",
  fallbackInWords: "none",
  secret: true,
  decode: plainly(headerSecret({ problem: "is no token", cure: "copy it from the issuer's service, without spaces" })),
};
