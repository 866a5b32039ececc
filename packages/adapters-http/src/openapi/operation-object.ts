import type { Deprecation } from "../deprecation.js";
import { idempotencyKeySchema } from "../idempotency-key-header.js";
import type { Operation } from "../operation/operation.js";
import type { OperationObject, ParameterObject } from "./open-api-object.js";
import { pageBodies, pageRequest } from "./page-example.js";
import type { Tell } from "./reference-to.js";
import { responseObjects } from "./response-objects.js";

const tagOf = ({ id, scope }: Operation): string => {
  if (scope !== undefined) return "Customers";
  return id === "getToken" ? "Tokens" : "Service";
};

const customerId: ParameterObject = {
  name: "customerId",
  in: "path",
  required: true,
  description: "Text that is no customer id names no customer.",
  schema: { type: "string" },
  example: pageRequest.customerId,
};

const idempotencyKey: ParameterObject = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "A quoted string of 1 to 255 printable ASCII characters, or a bare one without space or quote. The equal request with the same key is answered with the same account and card.",
  schema: idempotencyKeySchema,
  example: '"order-4711"',
};

const parametersOf = ({ path, asks = [] }: Operation): ReadonlyArray<ParameterObject> => [
  ...(path.endsWith("/:customerId") ? [customerId] : []),
  ...(asks.includes("Idempotency-Key") ? [idempotencyKey] : []),
];

const bodyOf = ({ id, body }: Operation, told: Tell): Pick<OperationObject, "requestBody"> => {
  if (body === undefined) return {};
  const examples = { request: { value: pageBodies[id] } };
  return {
    requestBody: { required: true, content: { "application/json": { schema: told(body.jsonSchema), examples } } },
  };
};

/** A route as the document tells it. */
export const operationObject = (operation: Operation, deprecation: Deprecation, told: Tell): OperationObject => {
  const { id, summary, about, scope, deprecated } = operation;
  const parameters = parametersOf(operation);
  return {
    operationId: id,
    summary,
    description: about,
    tags: [tagOf(operation)],
    ...(deprecated ? { deprecated } : {}),
    security: scope === undefined ? [] : [{ token: [scope] }],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...bodyOf(operation, told),
    responses: responseObjects(operation, deprecation, told),
  };
};
