/** Three products: one for everybody and the default, one of plastic for individuals, one that is closed. */
export const program = {
  products: [
    {
      productID: "Virtual_Debit_Card",
      kind: "virtual",
      customerTypes: ["individual", "business"],
      designs: ["1", "2"],
      longestName: 26,
    },
    {
      productID: "Physical_Debit_Card",
      kind: "physical",
      customerTypes: ["individual"],
      designs: ["1"],
      shippingMethods: ["Standard", "Express"],
      longestName: 21,
    },
    {
      productID: "Retired_Debit_Card",
      kind: "virtual",
      customerTypes: ["individual", "business"],
      designs: ["1"],
      longestName: 26,
      open: false,
    },
  ],
  defaultProductID: "Virtual_Debit_Card",
};
