import { Account, list, required, struct } from "@condor/core";
import type { Operation } from "./operation.js";

export const AccountsShown = struct("Accounts", { accounts: required("accounts", list(Account)) });

export const accountListOperation = {
  id: "listAccounts",
  method: "GET",
  path: "/account/list/:customerId",
  deprecated: false,
  scope: "read",
  summary: "A customer's accounts",
  about: "All of them, of every back office. An unknown customer has none.",
  data: AccountsShown,
  failures: [],
} as const satisfies Operation;
