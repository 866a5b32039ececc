import { Type } from "typebox";
import { Compile } from "typebox/compile";
import { left, named, right } from "../named.mjs";
import { addressTypes, ids, issueTypes, references, textOf } from "../patterns.mjs";
import { isSoundData } from "../sound-data.mjs";

const pattern = (of) => Type.String({ pattern: new RegExp(of, "u") });
const name = pattern(textOf(64));

const schema = Type.Object(
  {
    customerId: pattern(ids),
    cardAttributes: Type.Optional(
      Type.Object(
        {
          productID: name,
          nameOnCard: pattern(textOf(100)),
          designId: name,
          addressType: Type.Enum(addressTypes),
          issueType: Type.Optional(Type.Enum(issueTypes)),
          reference: Type.Optional(pattern(references)),
          cardShippingMethod: Type.Optional(name),
          additionalData: Type.Optional(Type.Refine(Type.Unknown(), isSoundData)),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

const compiled = Compile(schema);

export const typebox = (body) => (compiled.Check(body) ? right(named(body)) : left(compiled.Errors(body)));
