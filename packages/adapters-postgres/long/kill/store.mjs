import {
  addClient,
  importCustomers,
  keyringOf,
  postgresCustomerRepository,
  servedDatabase,
} from "@condor/adapters-postgres";
import { clientOf, customerIdOf, customerOf } from "./scene.mjs";

export const numbered = (count) => Array.from({ length: count }, (_, n) => n);

const right = ({ _tag, left, right: value }) => {
  if (_tag === "Left") throw new Error(JSON.stringify(left));
  return value;
};

/** A client of its own with its customers, as the harness sees it: past the proxy. */
export const preparedStore = async ({ url, name, keyring, customers }) => {
  const database = servedDatabase({ url });
  const client = clientOf(name);
  const store = { database, keyring: right(keyringOf(keyring)) };
  right(await addClient(database, client)());
  right(await importCustomers(store, client)(numbered(customers).map(customerOf))());
  return { database, client, customers: postgresCustomerRepository(store, client) };
};

/** Every row, through the repository. */
export const recordsOf = async (customers, count) => {
  const found = await Promise.all(numbered(count).map((n) => customers.find(customerIdOf(n))()));
  return new Map(found.map((one) => [right(one).value.customer.customerId, right(one).value]));
};
