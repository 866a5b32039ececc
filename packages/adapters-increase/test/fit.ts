import { type Order, parse, BusinessProfile, IndividualProfile, ShippingMethod } from "@condor/core";
import * as E from "#fp-ts/Either";

const address = (type: string, addressLine1: string) => ({
  type,
  addressLine1,
  addressLine2: "Unit 2",
  city: "New York",
  stateCode: "NY",
  postalCode: "10045",
  countryCodeA3: "USA",
});

const contact = {
  email: "jessie@example.com",
  addresses: [address("PRIMARY", "33 Liberty Street"), address("SECONDARY", "1 Wall Street")],
  phones: [{ type: "MOBILE", phoneNumber: "6505046304", countryDialingCode: "01" }],
};

/** A person whom Increase can have as a customer. */
export const person = {
  firstName: "Jessie",
  middleName: "Lee",
  lastName: "Testman",
  dateOfBirth: "1978-10-15",
  ...contact,
  identificationDocuments: [{ type: "SSN", value: "078-05-1120" }],
};

/** A business whom Increase can have as a customer. */
export const business = {
  name: "National Phonograph Company",
  fein: "60-2214076",
  ...contact,
  representatives: [person],
};

const valid = <A>(checked: E.Either<unknown, A>): A => {
  if (E.isLeft(checked)) throw new Error(JSON.stringify(checked.left));
  return checked.right;
};

const applicantOf = ({ applicant }: Order): Order["applicant"] =>
  applicant.customerType === "individual"
    ? { ...applicant, profile: valid(parse(IndividualProfile)(person)) }
    : { ...applicant, profile: valid(parse(BusinessProfile)(business)) };

/** Two words that can be embossed. */
const embossed = /^[\w.\-/]+( [\w.\-/]+)+$/u;

/**
 * An order that Increase can carry out: a customer of the USA with everything that a bank asks for, and settings for the
 * product. What the laws change in an order still changes what is sent.
 */
export const fit = (order: Order): Order => {
  const { product, attributes } = order;
  const program = `program_existing_${product.issuerSettings["another"] === undefined ? "one" : "another"}`;
  return {
    ...order,
    applicant: applicantOf(order),
    product: {
      ...product,
      issuerSettings: { program, [`physicalCardProfile.${attributes.designId}`]: "physical_card_profile_existing_1" },
    },
    attributes: {
      ...attributes,
      nameOnCard: embossed.test(attributes.nameOnCard) ? attributes.nameOnCard : "JESSIE TESTMAN",
      shippingMethod: valid(parse(ShippingMethod)("usps")),
    },
  };
};
