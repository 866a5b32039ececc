import * as v from "valibot";
import { left, named, right } from "../named.mjs";
import { addressTypes, ids, issueTypes, references, textOf } from "../patterns.mjs";
import { isSoundData } from "../sound-data.mjs";

const pattern = (of) => v.pipe(v.string(), v.regex(new RegExp(of, "u")));

const schema = v.strictObject({
  customerId: pattern(ids),
  cardAttributes: v.optional(
    v.strictObject({
      productID: pattern(textOf(64)),
      nameOnCard: pattern(textOf(100)),
      designId: pattern(textOf(64)),
      addressType: v.picklist(addressTypes),
      issueType: v.optional(v.picklist(issueTypes)),
      reference: v.optional(pattern(references)),
      cardShippingMethod: v.optional(pattern(textOf(64))),
      additionalData: v.optional(v.custom(isSoundData)),
    }),
  ),
});

export const valibot = (body) => {
  const { success, output, issues } = v.safeParse(schema, body);
  return success ? right(named(output)) : left(issues);
};
