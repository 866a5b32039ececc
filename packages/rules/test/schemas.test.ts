import { catalogue, Catalogue, DecisionTable, decisionTable, schemas, Vectors, vectors } from "@condor/rules";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";

const judge = (schema: object) => new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(schema);
const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each([
  ["catalogue", Catalogue.encode(catalogue), schemas.catalogue],
  ["table", DecisionTable.encode(decisionTable()), schemas.table],
  ["vectors", Vectors.encode(vectors()), schemas.vectors],
] as const)("the %s is as its schema says", (_, value, schema) => {
  const isValid = judge(schema);
  isValid(written(value));
  expect(isValid.errors).toBeNull();
  expect(isValid({})).toBe(false);
});

test("the facts of every vector are as the schema of facts says", () => {
  const isValid = judge(schemas.facts);
  for (const { id, facts } of vectors().vectors)
    expect({ id, valid: isValid(written(facts)) }).toEqual({ id, valid: true });
  expect(isValid({ customer: {}, program: {}, request: {} })).toBe(false);
});
