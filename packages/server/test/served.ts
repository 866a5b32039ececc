import { randomBytes } from "node:crypto";
import { servedDatabase } from "@condor/adapters-postgres";
import * as E from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { inject, onTestFinished } from "vitest";
import { said } from "./said.js";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL server for the run: `CONDOR_TEST_DATABASE_URL`, or one that was started for it. */
    readonly databaseUrl: string;
  }
}

export const done = async <L, A>(task: TaskEither<L, A>): Promise<A> => {
  const answer = await task();
  if (E.isLeft(answer)) throw new Error(JSON.stringify(answer.left));
  return answer.right;
};

export type ServedEnvironment = Readonly<Record<"DATABASE_URL" | "CONDOR_KEYS", string>>;

/** The environment of nodes on a database of their own, which is gone when the test is over. */
export const servedEnvironment = async (): Promise<ServedEnvironment> => {
  const name = `condor_${randomBytes(8).toString("hex")}`;
  const server = servedDatabase({ url: inject("databaseUrl"), poolSize: 1 });
  onTestFinished(async () => {
    await done(server.query({ name: "drop", text: `drop database ${name} with (force)`, values: [] }));
    await server.close();
  });
  // No script: those are transactions.
  await done(server.query({ name: "create", text: `create database ${name}`, values: [] }));
  const url = new URL(inject("databaseUrl"));
  url.pathname = `/${name}`;
  const environment = { DATABASE_URL: url.href, CONDOR_KEYS: `test:${randomBytes(32).toString("base64")}` };
  const { code, stderr } = await said(["migrate"], environment);
  if (code !== 0) throw new Error(stderr);
  return environment;
};
