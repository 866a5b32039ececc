import { required, secretText, struct } from "@condor/core";
import { TokenRequest } from "../route/token-request.js";
import { InstantShown } from "../shown/instant-shown.js";
import type { Operation } from "./operation.js";

/** A token, and when it ceases to work. */
export const TokenShown = struct("Token", {
  token: required("token", secretText("token", { minLength: 1, maxLength: 4_096 })),
  expiresAt: required("dtsExpireAt", InstantShown),
});

export const getTokenOperation = {
  id: "getToken",
  method: "POST",
  path: "/auth/get-token",
  deprecated: false,
  summary: "Get a token",
  about: "For the right pair of login and password. A wrong pair is answered alike whether or not the login exists.",
  body: TokenRequest,
  data: TokenShown,
  failures: ["unauthorized", "storageUnavailable"],
} as const satisfies Operation;
