import type { Vocabulary } from "@condor/testkit";
import { acme, actors, customersOf, globex, initech, passwordOf } from "./cast.js";

const clients = [acme, globex, initech];
const ids = [acme, globex].flatMap((one) => customersOf(one).map(({ customerId }) => String(customerId)));
const every = actors.map(({ token }) => token);

/** The words that lead somewhere on the stage. Most tokens are the first client's, with every scope. */
export const vocabulary: Vocabulary = {
  customerId: [...ids, "csta_Nobody"],
  "x-connectfi-token": [...every, ...every.slice(0, 1), ...every.slice(0, 2), ...every.slice(0, 2)],
  "Idempotency-Key": ['"key-1"', '"key-2"', "key-1"],
  login: clients,
  password: clients.map(passwordOf),
  productID: ["Virtual_Debit_Card", "Physical_Debit_Card", "Business_Debit_Card", "Retired_Debit_Card"],
  nameOnCard: ["JESSIE U TESTMAN", "ANN LEE"],
  designId: ["1", "2"],
  cardShippingMethod: ["Standard", "Express"],
  reference: ["mine1", "mine2", "mine3"],
};
