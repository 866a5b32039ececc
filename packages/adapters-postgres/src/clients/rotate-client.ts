import type { Database } from "../database/database.js";
import { onClient } from "./on-client.js";
import { nextGeneration, revokedTokens } from "./revoke-tokens.js";

const rotateText = `
with ${revokedTokens}
update condor.client set password = $2, rotated_at = now(), ${nextGeneration}
where client = $1 and password is not null returning client
`;

const rehashText = `
update condor.client set password = $3 where client = $1 and password = $2 returning client
`;

/** Another password, as a PHC string: the one before is dead at once, and so are all tokens. */
export const rotateClient = (database: Database) =>
  onClient(database, { name: "condor_rotate_client", text: rotateText });

/** The same password hashed anew: from which hash, to which. One that was rotated meanwhile is left alone. */
export const rehashClient = (database: Database) =>
  onClient(database, { name: "condor_rehash_client", text: rehashText });
