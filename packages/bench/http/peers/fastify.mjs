import Fastify from "fastify";
import { path } from "../wishes.mjs";
import { headers, invalid, unauthorized } from "./bank.mjs";

const wellFormed = "^[^\\u0000\\ud800-\\udfff]*$";
const short = { type: "string", minLength: 1, maxLength: 64, pattern: wellFormed };

const body = {
  type: "object",
  properties: {
    customerId: { type: "string", pattern: "^(csta|cstap)_[0-9a-zA-Z]{1,30}$" },
    cardAttributes: {
      type: "object",
      properties: {
        productID: short,
        nameOnCard: { ...short, maxLength: 100 },
        designId: short,
        addressType: { enum: ["PRIMARY", "SECONDARY"] },
        issueType: { enum: ["NEW", "REGISTRATION", "RE-ISSUE", "EXPIRED", "DAMAGED"], default: "NEW" },
        reference: { type: "string", minLength: 1, maxLength: 20, pattern: "^[0-9a-zA-Z]+$" },
        cardShippingMethod: short,
        additionalData: { type: "object", maxProperties: 20 },
      },
      required: ["productID", "nameOnCard", "designId", "addressType"],
      additionalProperties: false,
    },
  },
  required: ["customerId"],
  additionalProperties: false,
};

/** Fastify with its own validator, Ajv, told to find every fault, and to coerce and remove nothing. */
export const fastify = async ({ knows, create }) => {
  const app = Fastify({ ajv: { customOptions: { allErrors: true, coerceTypes: false, removeAdditional: false } } });
  const send = (reply, answer) => reply.code(answer.status).headers(headers).send(answer.body);
  app.setErrorHandler((error, _, reply) => {
    if (error.validation === undefined) throw error;
    return send(reply, invalid(error.validation));
  });
  // Before the body is read, as everywhere else here.
  app.addHook("onRequest", (request, reply, done) => {
    if (knows(request.headers["x-connectfi-token"])) done();
    else send(reply, unauthorized());
  });
  app.post(path, { schema: { body } }, (request, reply) => {
    send(reply, create(request.body));
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  return app.server.address().port;
};
