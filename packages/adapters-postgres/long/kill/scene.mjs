import { CardProgram, ClientId, CreateRequest, Customer, CustomerId, IdempotencyKey } from "@condor/core";
import { exampleCustomer, examplePerson, exampleProduct } from "@condor/increase-fake";

const decoded = (codec, value) => {
  const checked = codec.check(value);
  if (checked._tag === "Left") throw new Error(`${codec.name}: ${JSON.stringify(checked.left)}`);
  return checked.right;
};

export const clientOf = (name) => decoded(ClientId, name);
export const customerIdOf = (n) => decoded(CustomerId, `csta_${n}`);

export const program = decoded(CardProgram, {
  products: [exampleProduct("Virtual", "virtual")],
  defaultProductID: "Virtual",
});

/** A person whom every issuer can have as a customer. */
export const customerOf = (n) =>
  decoded(
    Customer,
    exampleCustomer(`csta_${n}`, {
      ...examplePerson,
      identificationDocuments: [{ type: "SSN", value: `${n}`.padStart(9, "0") }],
    }),
  );

const attributes = { productID: "Virtual", nameOnCard: "JESSIE N TESTMAN", designId: "1", addressType: "PRIMARY" };

// Neighbours, who are asked for at the same time, share a card reference and an Idempotency-Key.
const wishes = (n) => {
  const pair = Math.floor(n / 2);
  return [
    { wish: "plain" },
    { wish: "plain" },
    { wish: "named" },
    { wish: "referenced", reference: `ref${pair}` },
    { wish: "plain", key: `own ${n}` },
    { wish: "plain", key: `own ${n}` },
    { wish: "named", key: `own ${n}` },
    { wish: "plain", key: `shared ${pair}` },
  ];
};

const attributesOf = ({ wish, reference }) => {
  if (wish === "plain") return {};
  return { cardAttributes: { ...attributes, ...(reference === undefined ? {} : { reference }) } };
};

/** The requests with which every worker asks for a customer at once: what is sent, and what a history records of it. */
export const requestsFor = (n) =>
  wishes(n).map(({ wish, reference, key }) => ({
    request: decoded(CreateRequest, { customerId: `csta_${n}`, ...attributesOf({ wish, reference }) }),
    options: key === undefined ? {} : { idempotencyKey: decoded(IdempotencyKey, key) },
    recorded: {
      kind: "create",
      customerId: `csta_${n}`,
      request: wish,
      ...(reference === undefined ? {} : { reference }),
      ...(key === undefined ? {} : { key }),
    },
  }));
