/** A product of condor's card program, as in its file, with settings that the stand-in takes. */
export const exampleProduct = (productID: string, kind: "virtual" | "physical") => ({
  productID,
  kind,
  customerTypes: ["individual", "business"],
  designs: ["1"],
  shippingMethods: ["usps"],
  longestName: 26,
  issuerSettings: { program: "program_existing_1", "physicalCardProfile.1": "physical_card_profile_existing_1" },
});
