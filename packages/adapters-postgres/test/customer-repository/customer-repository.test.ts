import { customerRepositoryLaws } from "@condor/testkit";
import { afterAll, describe, expect, test } from "vitest";
import { offers, stageOn } from "../stage.js";
import { anEmbeddedDatabase } from "../store.js";

const embedded = await anEmbeddedDatabase();

describe("a customer repository on an embedded PostgreSQL", () => {
  afterAll(embedded.close);
  const laws = customerRepositoryLaws(stageOn(embedded), offers).map((law) => [law.name, law] as const);
  test.each(laws)("%s", (_, law) => expect(law.check()).resolves.toBeUndefined());
});
