import { createServer } from "node:http";
import { wishes } from "../wishes.mjs";
import { headers, invalid } from "./bank.mjs";

const written = ({ status, body }) => ({ status, bytes: Buffer.from(JSON.stringify(body)) });

const missingAndOffTheList = [
  {
    instancePath: "",
    schemaPath: "#/required",
    keyword: "required",
    params: { missingProperty: "customerId" },
    message: "must have required property 'customerId'",
  },
  {
    instancePath: "/cardAttributes/addressType",
    schemaPath: "#/properties/cardAttributes/properties/addressType/enum",
    keyword: "enum",
    params: { allowedValues: ["PRIMARY", "SECONDARY"] },
    message: "must be equal to one of the allowed values",
  },
];

/** The limit: Node alone, that parses the body, judges nothing, and writes an answer that was written before. */
export const bare = ({ create }) => {
  const answers = {
    create: written(create(wishes.create(0))),
    refusal: written(create(wishes.refusal())),
    invalid: written(invalid(missingAndOffTheList)),
  };
  const answerTo = ({ customerId }) => {
    if (customerId === undefined) return answers.invalid;
    return customerId === "csta_Pending" ? answers.refusal : answers.create;
  };
  const server = createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const { status, bytes } = answerTo(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      response.writeHead(status, {
        "Content-Type": "application/json",
        ...headers,
        "Content-Length": bytes.byteLength,
      });
      response.end(bytes);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(server.address().port));
  });
};
