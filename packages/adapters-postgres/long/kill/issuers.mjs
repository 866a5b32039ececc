/**
 * Each issuer: the process that it is, the client that workers have of it, loaded only where it is wanted, and how long
 * that waits for an answer.
 */
export const issuers = {
  memory: {
    process: "issuer.mjs",
    client: async () => (await import("./issuer-client.mjs")).issuerClient,
    limit: 200,
  },
  // To open an account is three requests.
  increase: {
    process: "increase/bank.mjs",
    client: async () => (await import("./increase/client.mjs")).bankClient,
    limit: 500,
  },
};
