import { customerRepositoryLaws } from "@condor/testkit";
import { afterAll, describe, expect, test } from "vitest";
import { offers, stageOn } from "../stage.js";
import { aServedDatabase, anEmbeddedDatabase } from "../store.js";

const databases = {
  "an embedded PostgreSQL": await anEmbeddedDatabase(),
  "a PostgreSQL server, read committed": await aServedDatabase("read committed"),
  "a PostgreSQL server, serializable": await aServedDatabase("serializable"),
};

describe.each(Object.entries(databases))("a customer repository on %s", (_name, database) => {
  afterAll(database.close);
  const laws = customerRepositoryLaws(stageOn(database), offers).map((law) => [law.name, law] as const);
  test.each(laws)("%s", (_, law) => expect(law.check({ runs: 25 })).resolves.toBeUndefined());
});
