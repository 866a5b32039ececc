import { increaseCardIssuer } from "@condor/adapters-increase";
import { secret } from "@condor/core";

/** The one bank of the process. */
export const apiKey = "a bank";

/** Increase through its SDK. Whoever was down is tried again soon, for a round takes seconds. */
export const bankClient = (baseUrl, limit) =>
  increaseCardIssuer({ apiKey: secret(apiKey), environment: "sandbox", baseUrl, limit, coolDown: 100 });
