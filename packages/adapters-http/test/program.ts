/** A virtual card for everyone, a metal one for businesses that is shipped, a closed one, one with short names. */
export const program = {
  products: [
    {
      productID: "Virtual_Debit_Card",
      kind: "virtual",
      customerTypes: ["individual", "business"],
      designs: ["1", "2"],
      shippingMethods: ["Standard"],
      longestName: 26,
    },
    {
      productID: "Metal_Business",
      kind: "physical",
      customerTypes: ["business"],
      designs: ["m1"],
      shippingMethods: ["Express"],
      longestName: 26,
    },
    {
      productID: "Closed",
      kind: "virtual",
      customerTypes: ["individual"],
      designs: ["1"],
      longestName: 26,
      open: false,
    },
    { productID: "Short", kind: "virtual", customerTypes: ["individual"], designs: ["1"], longestName: 5 },
  ],
  defaultProductID: "Virtual_Debit_Card",
};

const { defaultProductID: _, ...withoutDefault } = program;
export const programWithoutDefault = withoutDefault;
