import type { Database } from "../database/database.js";
import { onClient } from "./on-client.js";
import { nextGeneration, revokedTokens } from "./revoke-tokens.js";

const disableText = `
with ${revokedTokens}
update condor.client set disabled_at = coalesce(disabled_at, now()), ${nextGeneration} where client = $1 returning client
`;

const enableText = "update condor.client set disabled_at = null where client = $1 returning client";

/** The client does not log in any more, and no token of it works. Its creations are finished all the same. */
export const disableClient = (database: Database) =>
  onClient(database, { name: "condor_disable_client", text: disableText });

/** The client logs in again, with the same password; earlier tokens stay dead. */
export const enableClient = (database: Database) =>
  onClient(database, { name: "condor_enable_client", text: enableText });
