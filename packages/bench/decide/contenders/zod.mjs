import * as z from "zod";
import { left, named, right } from "../named.mjs";
import { addressTypes, ids, issueTypes, references, textOf } from "../patterns.mjs";
import { isSoundData } from "../sound-data.mjs";

const pattern = (of) => z.string().regex(new RegExp(of, "u"));

const schema = z.strictObject({
  customerId: pattern(ids),
  cardAttributes: z
    .strictObject({
      productID: pattern(textOf(64)),
      nameOnCard: pattern(textOf(100)),
      designId: pattern(textOf(64)),
      addressType: z.enum(addressTypes),
      issueType: z.enum(issueTypes).optional(),
      reference: pattern(references).optional(),
      cardShippingMethod: pattern(textOf(64)).optional(),
      additionalData: z.custom(isSoundData).optional(),
    })
    .optional(),
});

export const zod = (body) => {
  const { success, data, error } = schema.safeParse(body);
  return success ? right(named(data)) : left(error.issues);
};
