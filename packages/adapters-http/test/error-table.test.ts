import { expect, test } from "vitest";
import { answered } from "./answered.js";
import { attributeRows } from "./error-table/attribute-rows.js";
import { customerRows } from "./error-table/customer-rows.js";
import { outsideRows } from "./error-table/outside-rows.js";
import { transportRows } from "./error-table/transport-rows.js";
import { validationRows } from "./error-table/validation-rows.js";
import { world } from "./world.js";

const rows = [...transportRows, ...validationRows, ...customerRows, ...attributeRows, ...outsideRows];

test.each(rows)("row $situation", async ({ of = world, ask, status, body, headers = {} }) => {
  const answer = await answered(await ask(of()));
  expect(answer.text).toBe(JSON.stringify(body));
  expect(answer.status).toBe(status);
  const named = Object.keys(headers).map((name) => [name, answer.headers.get(name)]);
  expect(Object.fromEntries(named)).toEqual(headers);
});
