import { CreateRequest } from "@condor/core";
import { same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { known } from "../known.js";
import { lawCustomerId, lawKey } from "../scene.js";

const additionalData = { a: 1, b: { c: [1, 2], d: "x" } };
const attributes = {
  productID: "Virtual",
  nameOnCard: "JESSIE TESTMAN",
  designId: "1",
  addressType: "PRIMARY",
  issueType: "NEW",
  reference: "ref1",
  additionalData,
};
const { issueType: _, ...withoutIssueType } = attributes;
const { reference: __, ...withoutReference } = attributes;
const { additionalData: ___, ...withoutData } = attributes;

/** Another way to write the request: an equal one, or a different one. */
interface Edit {
  readonly title: string;
  readonly cardAttributes?: object;
}

const equal: ReadonlyArray<Edit> = [
  { title: "the same again", cardAttributes: attributes },
  { title: "keys in another order", cardAttributes: Object.fromEntries(Object.entries(attributes).toReversed()) },
  {
    title: "keys of additionalData in another order",
    cardAttributes: { ...attributes, additionalData: { b: { d: "x", c: [1, 2] }, a: 1 } },
  },
  { title: "the default of issueType left out", cardAttributes: withoutIssueType },
];

const different: ReadonlyArray<Edit> = [
  { title: "no cardAttributes" },
  { title: "no reference", cardAttributes: withoutReference },
  { title: "no additionalData", cardAttributes: withoutData },
  ...Object.entries({
    productID: "virtual",
    nameOnCard: "JESSIE TESTMAN ",
    designId: "01",
    addressType: "SECONDARY",
    issueType: "RE-ISSUE",
    reference: "REF1",
    cardShippingMethod: "POST",
  }).map(([name, value]) => ({ title: `another ${name}`, cardAttributes: { ...attributes, [name]: value } })),
  ...[{}, { ...additionalData, a: "1" }, { ...additionalData, e: null }, { a: 1, b: { c: [2, 1], d: "x" } }].map(
    (data) => ({
      title: `additionalData ${JSON.stringify(data)}`,
      cardAttributes: { ...attributes, additionalData: data },
    }),
  ),
];

const requestOf = ({ cardAttributes }: Pick<Edit, "cardAttributes">): CreateRequest =>
  known(CreateRequest, { customerId: lawCustomerId(0), ...(cardAttributes === undefined ? {} : { cardAttributes }) });

const equality: CreateStatement = {
  name: "requests are equal by what they say: not by the order of keys, nor by a default left out, and in nothing less",
  needs: ["keys"],
  of: (maker) =>
    lawOfEach(
      {
        name: equality.name,
        holds: ({ isEqual, ...edit }) =>
          directed(maker, {}, async ({ harness, load }) => {
            await load(0);
            const idempotencyKey = lawKey(0);
            const options = idempotencyKey === undefined ? {} : { idempotencyKey };
            const first = await harness.create(requestOf({ cardAttributes: attributes }), options);
            await same("the first request", first._tag, "Opened");
            const second = await harness.create(requestOf(edit), options);
            await same("the second request", second, isEqual ? first : { _tag: "IdempotencyKeyMismatch" });
          }),
      },
      [...equal.map((edit) => ({ ...edit, isEqual: true })), ...different.map((edit) => ({ ...edit, isEqual: false }))],
    ),
};

export const ofEquality: ReadonlyArray<CreateStatement> = [equality];
