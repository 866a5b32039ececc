import { PGlite } from "@electric-sql/pglite";
import { attempted } from "./attempted.js";
import type { Database } from "./database.js";
import { once } from "./once.js";

/**
 * PostgreSQL in this process (PGlite), on a folder, or in memory where none is given. What was answered survives a
 * crash of the process, not one of the machine. The folder is the caller's alone: lock it first.
 */
export const embeddedDatabase = async (folder?: string): Promise<Database> => {
  const database = folder === undefined ? await PGlite.create() : await PGlite.create(folder);
  return {
    query: ({ text, values }) =>
      attempted(async () => (await database.query<Record<string, unknown>>(text, [...values])).rows),
    script: (text) =>
      attempted(async () => {
        await database.exec(text);
      }),
    close: once(() => database.close()),
  };
};
