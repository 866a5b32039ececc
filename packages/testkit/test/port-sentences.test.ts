import { readFileSync } from "node:fs";
import { cardIssuerLaws, customerRepositoryLaws, idGeneratorLaws } from "@condor/testkit";
import { sequentialIdGenerator } from "@condor/adapters-memory";
import { expect, test } from "vitest";
import { memoryCardIssuerStage } from "./card-issuer/memory-card-issuer-stage.js";
import { memoryCustomerRepositoryStage } from "./customer-repository/memory-customer-repository-stage.js";

const source = (file: string): string => readFileSync(new URL(`../../core/src/${file}.ts`, import.meta.url), "utf8");

/** The sentence of each method, and what the port itself promises after it was introduced in its first sentence. */
const sentencesOf = (file: string, port: string): ReadonlyArray<string> => {
  const text = source(file);
  const [, introduced = "", body = ""] =
    new RegExp(`/\\*\\* ([^\\n]*) \\*/\\nexport interface ${port} \\{\\n([\\s\\S]*?)\\n\\}`, "u").exec(text) ?? [];
  const methods = [...body.matchAll(/\/\*\* ([^\n]*) \*\/\n\s+readonly \w+: \(/gu)].map(
    ([, sentence = ""]) => sentence,
  );
  return [...introduced.split(/(?<=\.) (?=[A-Z])/u).slice(1), ...methods].map((sentence) =>
    sentence.replace(/\.$/u, ""),
  );
};

test.each([
  [
    "customer-repository",
    "CustomerRepository",
    customerRepositoryLaws(memoryCustomerRepositoryStage(), ["colleague"]),
    6,
  ],
  ["card-issuer", "CardIssuer", cardIssuerLaws(memoryCardIssuerStage, ["Silence"]), 5],
  ["id-generator", "IdGenerator", idGeneratorLaws(() => ({ ids: sequentialIdGenerator(), dispose: () => {} })), 1],
])("every sentence of the port %s is the name of a law, word for word", (file, port, laws, count) => {
  const sentences = sentencesOf(file, port);
  expect(sentences).toHaveLength(count);
  const names = laws.map(({ name }) => name);
  expect(sentences.filter((sentence) => !names.includes(sentence))).toEqual([]);
});
