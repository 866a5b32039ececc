import { type Database, servedDatabase } from "@condor/adapters-postgres";
import { inject } from "vitest";
import { sql } from "./sql.js";

let made = 0;

/** The address of an empty database of the server, for a test that changes the schema. It is dropped in the end. */
export const aFreshDatabase = async (): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> => {
  made += 1;
  const name = `condor_test_${process.pid}_${Date.now()}_${made}`;
  const server: Database = servedDatabase({ url: inject("databaseUrl"), poolSize: 1 });
  await sql(server)(`create database ${name}`);
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await sql(server)(`drop database ${name} with (force)`);
      await server.close();
    },
  };
};
