import { exampleBusiness, exampleCustomer, examplePerson, exampleProduct } from "@condor/increase-fake";

const ids = ["PersonVirtual", "PersonPlastic", "FirmVirtual", "FirmPlastic", "Declined", "Unheard", "Unfit", "Killed"];

const profileOf = (name: string): object => {
  if (name.startsWith("Firm")) return exampleBusiness;
  return name === "Unfit" ? { ...examplePerson, dateOfBirth: undefined } : examplePerson;
};

/** One a line, as `customers import` takes them. */
export const customerLines = ids
  .map((name) => `${JSON.stringify(exampleCustomer(`csta_${name}`, profileOf(name)))}\n`)
  .join("");

/** A card of each kind. */
export const program = { products: [exampleProduct("V", "virtual"), exampleProduct("P", "physical")] };

/** The card that a customer is to get, by its name. */
export const attributesOf = (customerId: string): object => ({
  productID: customerId.endsWith("Plastic") ? "P" : "V",
  nameOnCard: "JESSIE TESTMAN",
  designId: "1",
  addressType: "PRIMARY",
});
