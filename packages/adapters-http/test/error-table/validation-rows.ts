import { pageRequest } from "../page.js";
import { everything } from "../world.js";
import { create, type Row } from "./row.js";

const fault = (keyword: string, params: Readonly<Record<string, unknown>>, message: string) => ({
  instancePath: "",
  schemaPath: `#/${keyword}`,
  keyword,
  params,
  message,
});
const invalid = (...context: ReadonlyArray<unknown>) => ({
  code: "requestValidateError",
  message: "Request validation error",
  context,
});

export const validationRows: ReadonlyArray<Row> = [
  {
    situation: "4 malformed JSON",
    ask: create('{"customerId":'),
    status: 400,
    body: invalid(fault("contentMediaType", { contentMediaType: "application/json" }, "must be JSON")),
  },
  {
    situation: "4 a body without customerId",
    ask: create({}),
    status: 400,
    body: invalid(fault("required", { missingProperty: "customerId" }, "must have required property 'customerId'")),
  },
  {
    situation: "4 a body with two faults",
    ask: create({ cards: 1 }),
    status: 400,
    body: invalid(
      fault("required", { missingProperty: "customerId" }, "must have required property 'customerId'"),
      fault("additionalProperties", { additionalProperty: "cards" }, "must NOT have additional properties"),
    ),
  },
  {
    situation: "4 a faulty body and an Idempotency-Key",
    ask: (of) => of.create([], everything, { "Idempotency-Key": '"one"' }),
    status: 400,
    body: invalid(fault("type", { type: "object" }, "must be object"), {
      instancePath: "",
      schemaPath: "#/headers/Idempotency-Key/not",
      keyword: "not",
      params: { header: "Idempotency-Key" },
      message: "header Idempotency-Key is not supported yet",
    }),
  },
  {
    situation: "4 an empty Idempotency-Key",
    ask: (of) => of.create(pageRequest, everything, { "Idempotency-Key": "" }),
    status: 400,
    body: invalid({
      instancePath: "",
      schemaPath: "#/headers/Idempotency-Key/not",
      keyword: "not",
      params: { header: "Idempotency-Key" },
      message: "header Idempotency-Key is not supported yet",
    }),
  },
];
