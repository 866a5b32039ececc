import { cardIssuerLaws, customerRepositoryLaws, idGeneratorLaws, type Law, type Stage } from "@condor/testkit";
import { afterAll, describe, expect, test } from "vitest";
import { brokenCardIssuers } from "./card-issuer/broken/broken.js";
import { memoryOffers } from "./card-issuer/memory-card-issuer-stage.js";
import { brokenCustomerRepositories } from "./customer-repository/broken/broken.js";
import { everyCapability } from "./customer-repository/memory-customer-repository-stage.js";
import { brokenIdGenerators } from "./id-generator/broken.js";
import { lawBroken, type Mutant } from "./mutant.js";

let caught = 0;
let all = 0;

const mutantsOf = <S extends Stage>(
  mutants: ReadonlyArray<Mutant<S>>,
  laws: (make: Mutant<S>["make"]) => ReadonlyArray<Law>,
): void => {
  all += mutants.length;
  test.each(mutants.map((mutant) => [mutant.name, mutant] as const))("%s", async (_, { make, breaks }) => {
    const law = lawBroken(laws(make), breaks);
    await expect(law.check({ seed: 1, runs: 100, timeoutMs: 2_000 })).rejects.toThrow(`Broken law: ${breaks}`);
    caught += 1;
  });

  test("every law catches one", () => {
    const [first] = mutants;
    const names = first === undefined ? [] : laws(first.make).map(({ name }) => name);
    expect(names.filter((name) => !mutants.some(({ breaks }) => breaks === name))).toEqual([]);
  });

  test("every mutant has a name of its own", () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });
};

describe("broken customer repositories", () => {
  mutantsOf(brokenCustomerRepositories, (make) => customerRepositoryLaws(make, everyCapability));
});

describe("broken id generators", () => {
  mutantsOf(brokenIdGenerators, (make) => idGeneratorLaws(make, ["colleague", "clock"]));
});

describe("broken card issuers", () => {
  mutantsOf(brokenCardIssuers, (make) => cardIssuerLaws(make, ["Silence", ...memoryOffers]));
});

afterAll(() => {
  process.stdout.write(`counted: ${caught} of ${all} broken adapters caught by the laws of their port\n`);
});
