import * as fc from "fast-check";

/** The page's request. */
export const pageRequest = {
  customerId: "csta_MlNTVaPPqdvvl1swwSGbC",
  cardAttributes: {
    productID: "Virtual_Debit_Card",
    nameOnCard: "JESSIE U TESTMAN",
    designId: "1",
    addressType: "PRIMARY",
    issueType: "NEW",
    reference: "externalCrdId1234",
    cardShippingMethod: "Standard",
    additionalData: { someProperty: "Property value" },
  },
};

const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    "",
    0,
    -0,
    true,
    [],
    {},
    Number.POSITIVE_INFINITY,
    "\u0000",
    "\ud800",
    "a\udc00b",
    "😀".repeat(33),
    "😀".repeat(65),
  ),
  fc.string({ unit: "binary", maxLength: 110 }),
);
const customerId = fc.stringMatching(/^(csta|cstap)_[0-9a-zA-Z]{1,30}$/u);
const nearly = <A>(valid: fc.Arbitrary<A>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: valid }, { weight: 1, arbitrary: strange });
const word = (maxLength: number) => fc.string({ minLength: 1, maxLength, unit: "grapheme-ascii" });

const key = fc.oneof(
  word(8),
  fc.constantFrom("__proto__", "constructor", "prototype", "a/b", "a~b", "k\u0000", "\udfff"),
);
const { value: nested } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    strange,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 3 }).map((entries) => ownEntries(entries)),
  ),
}));

/** Own properties even for `__proto__`, as JSON.parse makes them. */
const ownEntries = (entries: ReadonlyArray<readonly [string, unknown]>): unknown => {
  const object = {};
  for (const [name, value] of entries)
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  return object;
};

const additionalData = fc.oneof(
  fc.array(fc.tuple(key, nested), { maxLength: 4 }).map(ownEntries),
  fc
    .integer({ min: 18, max: 23 })
    .map((count) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]))),
  fc.integer({ min: 4060, max: 4100 }).map((length) => ({ text: "x".repeat(length) })),
  fc
    .integer({ min: 1, max: 7 })
    .map((depth) => Array.from({ length: depth }).reduce<unknown>((inner) => ({ inner }), "leaf")),
);

const cardAttributes = fc
  .record(
    {
      productID: nearly(word(64)),
      nameOnCard: nearly(word(100)),
      designId: nearly(word(64)),
      addressType: nearly(fc.constantFrom("PRIMARY", "SECONDARY")),
      issueType: nearly(fc.constantFrom("NEW", "REGISTRATION", "RE-ISSUE", "EXPIRED", "DAMAGED")),
      reference: nearly(fc.stringMatching(/^[0-9a-zA-Z]{1,20}$/u)),
      cardShippingMethod: nearly(word(64)),
      additionalData: nearly(additionalData),
      extra: strange,
    },
    { requiredKeys: ["productID", "nameOnCard", "designId", "addressType"] },
  )
  .chain((whole) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<object>(whole) },
      {
        weight: 1,
        arbitrary: fc.subarray(Object.entries(whole)).map((entries): object => Object.fromEntries(entries)),
      },
    ),
  );

const soundAttributes = fc.record(
  {
    productID: word(64),
    nameOnCard: word(100),
    designId: word(64),
    addressType: fc.constantFrom("PRIMARY", "SECONDARY"),
    issueType: fc.constantFrom("NEW", "REGISTRATION", "RE-ISSUE", "EXPIRED", "DAMAGED"),
    reference: fc.stringMatching(/^[0-9a-zA-Z]{1,20}$/u),
    cardShippingMethod: word(64),
    additionalData: fc.dictionary(word(8), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 20 }),
  },
  { requiredKeys: ["productID", "nameOnCard", "designId", "addressType"] },
);

/** Bodies that are right, nearly right in every way, or anything. */
export const bodies: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record(
      { customerId: nearly(customerId), cardAttributes: nearly(cardAttributes), "extra~/": strange },
      { requiredKeys: [] },
    ),
  },
  { weight: 4, arbitrary: fc.record({ customerId, cardAttributes }) },
  {
    weight: 4,
    arbitrary: fc.record({ customerId, cardAttributes: soundAttributes }, { requiredKeys: ["customerId"] }),
  },
  { weight: 1, arbitrary: strange },
);
