import { required, type Schema, type Secret, secretText, struct, text } from "@condor/core";

/** The body of `POST /auth/get-token`. */
export interface TokenRequest {
  readonly user: { readonly login: string; readonly password: Secret };
}

export const TokenRequest: Schema<TokenRequest> = struct("TokenRequest", {
  user: required(
    "user",
    struct("User", {
      login: required("login", text("login", { minLength: 1, maxLength: 36, pattern: "^[0-9a-zA-Z_]+$" })),
      password: required("password", secretText("password", { minLength: 1, maxLength: 50 })),
    }),
  ),
});
