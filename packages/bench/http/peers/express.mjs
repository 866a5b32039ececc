import makeExpress from "express";
import { z } from "zod";
import { path } from "../wishes.mjs";
import { headers, invalid, unauthorized } from "./bank.mjs";

const wellFormed = z.string().regex(/^[^\0\ud800-\udfff]*$/u);
const short = wellFormed.min(1).max(64);

const Body = z.strictObject({
  customerId: z.string().regex(/^(csta|cstap)_[0-9a-zA-Z]{1,30}$/),
  cardAttributes: z
    .strictObject({
      productID: short,
      nameOnCard: wellFormed.min(1).max(100),
      designId: short,
      addressType: z.enum(["PRIMARY", "SECONDARY"]),
      issueType: z.enum(["NEW", "REGISTRATION", "RE-ISSUE", "EXPIRED", "DAMAGED"]).default("NEW"),
      reference: z
        .string()
        .min(1)
        .max(20)
        .regex(/^[0-9a-zA-Z]+$/)
        .optional(),
      cardShippingMethod: short.optional(),
      additionalData: z
        .record(z.string(), z.unknown())
        .refine((value) => Object.keys(value).length <= 20)
        .optional(),
    })
    .optional(),
});

/** Zod's issue in Ajv's vocabulary, as far as the bench asks for it. */
const faultOf = ({ code, path: at, values, message }) => {
  const parent = at.slice(0, -1).flatMap((key) => ["properties", key]);
  const property = at.at(-1);
  const pointer = (keys) => keys.map((key) => `/${key}`).join("");
  if (code === "invalid_value")
    return {
      instancePath: pointer(at),
      schemaPath: `#${pointer([...parent, "properties", property, "enum"])}`,
      keyword: "enum",
      params: { allowedValues: values },
      message: "must be equal to one of the allowed values",
    };
  if (code === "invalid_type" && message.endsWith("received undefined"))
    return {
      instancePath: pointer(at.slice(0, -1)),
      schemaPath: `#${pointer([...parent, "required"])}`,
      keyword: "required",
      params: { missingProperty: property },
      message: `must have required property '${property}'`,
    };
  return { instancePath: pointer(at), schemaPath: `#${pointer(parent)}`, keyword: code, params: {}, message };
};

/** Express with zod. Without what it adds by itself, ETag and X-Powered-By, for the others do not make them. */
export const express = ({ knows, create }) => {
  const app = makeExpress();
  app.disable("etag");
  app.disable("x-powered-by");
  const send = (response, { status, body }) => response.status(status).set(headers).json(body);
  app.use((request, response, next) => {
    if (knows(request.get("x-connectfi-token"))) next();
    else send(response, unauthorized());
  });
  app.post(path, makeExpress.json({ limit: 16 * 1_024 }), (request, response) => {
    const { success, data, error } = Body.safeParse(request.body);
    send(response, success ? create(data) : invalid(error.issues.map(faultOf)));
  });
  return new Promise((resolve) => {
    const server = app.listen(0, "127.0.0.1", () => resolve(server.address().port));
  });
};
