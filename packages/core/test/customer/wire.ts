import {
  accountId,
  cardId,
  closed,
  customerId,
  listOf,
  matching,
  name,
  open,
  reference,
  routing,
  upTo,
  words,
} from "../schema/wire.js";

const day =
  "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)";
const backOffice = matching("^[0-9a-zA-Z_-]{1,64}$");

const address = open(
  { type: upTo(64) },
  {
    addressLine1: words,
    addressLine2: words,
    city: words,
    stateCode: words,
    postalCode: words,
    countryCodeA3: matching("^[A-Z]{3}$"),
  },
);
const contact = {
  email: words,
  addresses: listOf(address),
  phones: listOf(open({}, { type: words, phoneNumber: words, countryDialingCode: words })),
  identificationDocuments: listOf(open({ type: upTo(64), value: upTo(256) })),
};
const person = open(
  {},
  { firstName: words, middleName: words, lastName: words, dateOfBirth: matching(`${day}$`), ...contact },
);
const business = open({}, { name: words, fein: words, ...contact, representatives: listOf(person) });

const card = closed({ id: cardId, cFiBoisId: backOffice, customerId, cFiAccountIds: listOf(accountId) }, { reference });
const account = closed({
  id: accountId,
  cFiBoisId: backOffice,
  accountNumber: name(64),
  customerId,
  cFiCardIds: listOf(cardId),
  routingParams: routing,
});

const customerOf = (customerType: string, profile: unknown) =>
  closed(
    {
      customerId,
      customerType: { const: customerType },
      customer: profile,
      kycStatus: name(64),
      boises: listOf(backOffice),
      dtsCreatedAt: matching(`${day}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,9})?Z$`),
      cards: listOf(card),
      accounts: listOf(account),
    },
    { reference: name(64) },
  );

/** The JSON Schema of a customer, written by hand. */
export const customer = { oneOf: [customerOf("individual", person), customerOf("business", business)] };
