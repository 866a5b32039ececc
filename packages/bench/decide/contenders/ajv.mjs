import { Ajv } from "ajv";
import { left, named, right } from "../named.mjs";
import { addressTypes, ids, issueTypes, references, textOf } from "../patterns.mjs";
import { isSoundData } from "../sound-data.mjs";

const pattern = (of) => ({ type: "string", pattern: of });
const name = pattern(textOf(64));

const validator = new Ajv({ allErrors: true });
validator.addKeyword({ keyword: "soundData", validate: (_, data) => isSoundData(data) });

const validate = validator.compile({
  type: "object",
  required: ["customerId"],
  additionalProperties: false,
  properties: {
    customerId: pattern(ids),
    cardAttributes: {
      type: "object",
      required: ["productID", "nameOnCard", "designId", "addressType"],
      additionalProperties: false,
      properties: {
        productID: name,
        nameOnCard: pattern(textOf(100)),
        designId: name,
        addressType: { enum: addressTypes },
        issueType: { enum: issueTypes },
        reference: pattern(references),
        cardShippingMethod: name,
        additionalData: { soundData: true },
      },
    },
  },
});

export const ajv = (body) => (validate(body) ? right(named(body)) : left(validate.errors));
