import { Result, Schema, SchemaIssue, SchemaParser } from "effect";
import { left, named, right } from "../named.mjs";
import { addressTypes, ids, issueTypes, references, textOf } from "../patterns.mjs";
import { isSoundData } from "../sound-data.mjs";

const pattern = (of) => Schema.String.check(Schema.isPattern(new RegExp(of, "u")));
const name = pattern(textOf(64));

const schema = Schema.Struct({
  customerId: pattern(ids),
  cardAttributes: Schema.optionalKey(
    Schema.Struct({
      productID: name,
      nameOnCard: pattern(textOf(100)),
      designId: name,
      addressType: Schema.Literals(addressTypes),
      issueType: Schema.optionalKey(Schema.Literals(issueTypes)),
      reference: Schema.optionalKey(pattern(references)),
      cardShippingMethod: Schema.optionalKey(name),
      additionalData: Schema.optionalKey(Schema.declare(isSoundData)),
    }),
  ),
});

const decode = SchemaParser.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" });
const listed = SchemaIssue.makeFormatterStandardSchemaV1();

export const effect = (body) => {
  const result = decode(body);
  return Result.isSuccess(result) ? right(named(result.success)) : left(listed(result.failure).issues);
};
