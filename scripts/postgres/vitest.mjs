// A globalSetup of vitest: one throw-away Postgres for the run, injected as `databaseUrl`.
import { startPostgres } from "./start-postgres.mjs";

export default async ({ provide }) => {
  const given = process.env.CONDOR_TEST_DATABASE_URL ?? "";
  if (given !== "") return provide("databaseUrl", given);
  const { url, stop } = await startPostgres();
  provide("databaseUrl", url);
  return stop;
};
