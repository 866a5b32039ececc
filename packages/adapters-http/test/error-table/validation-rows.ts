import { pageRequest } from "../page.js";
import { everything, type World } from "../world.js";
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

const keyPattern = '^("([ !#-\\[\\]-~]|\\\\["\\\\])*"|[!#-~]+)$';
const malformedKey = {
  instancePath: "",
  schemaPath: "#/headers/Idempotency-Key/pattern",
  keyword: "pattern",
  params: { header: "Idempotency-Key", pattern: keyPattern },
  message: "header Idempotency-Key must be one quoted string of 1 to 255 printable characters",
};

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
    situation: "4 a faulty body and a malformed Idempotency-Key",
    ask: (of) => of.create([], everything, { "Idempotency-Key": '"one' }),
    status: 400,
    body: invalid(fault("type", { type: "object" }, "must be object"), malformedKey),
  },
  ...[
    '""',
    '"one',
    'one"',
    '"a"b"',
    "two words",
    '"a", "b"',
    '"\u00e9"',
    '"a\\b"',
    `"${"k".repeat(256)}"`,
    "k".repeat(256),
  ].map((key) => ({
    situation: `4 the Idempotency-Key ${key.slice(0, 12)}`,
    ask: (of: World) => of.create(pageRequest, everything, { "Idempotency-Key": key }),
    status: 400,
    body: invalid(malformedKey),
  })),
];
