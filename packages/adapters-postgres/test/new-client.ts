import type { Database } from "@condor/adapters-postgres";
import type { ClientId } from "@condor/core";
import { tenant } from "./stage.js";

/** A client that has no customers. */
export const newClient = async (database: Database): Promise<ClientId> => (await tenant(database)).client;
