import { type Checked, type Fault, required, type Schema, schema, struct } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as t from "io-ts";
import { anyText } from "../any-text.js";

const wrong: Fault = {
  instancePath: "",
  schemaPath: "/type",
  keyword: "type",
  params: { type: "object" },
  message: "must be object",
};

/** What a keyword has to say; each has its own members. */
const params: Schema<Fault["params"]> = schema({
  name: "FaultParams",
  jsonSchema: { type: "object" },
  is: t.UnknownRecord.is,
  check: (value): Checked<Fault["params"]> => (t.UnknownRecord.is(value) ? E.right(value) : E.left([wrong])),
  encode: (value) => value,
});

/** One fault of a request, in Ajv's vocabulary. */
export const FaultOnWire: Schema<Fault> = struct("Fault", {
  instancePath: required("instancePath", anyText),
  schemaPath: required("schemaPath", anyText),
  keyword: required("keyword", anyText),
  params: required("params", params),
  message: required("message", anyText),
});
