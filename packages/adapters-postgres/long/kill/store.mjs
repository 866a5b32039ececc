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

const rows = `select c.customer_id, exists (select from condor.journal j where j.client = c.client
    and j.customer_id = c.customer_id and j.version = c.version and j.to_state = c.state) as journalled
  from condor.creation c where c.client = $1`;

/** Rows that nobody was asked about, or whose last write the journal does not have. */
export const strayRows = async ({ database, client }, records) => {
  const found = right(await database.query({ name: "kill_rows", text: rows, values: [client] })());
  const isKnown = ({ customer_id: id }) => records.get(id)?.creation !== undefined;
  return found
    .filter((row) => !isKnown(row) || row.journalled !== true)
    .map(({ customer_id: id }) => `${id}: a row that nobody asked for, or not as the journal has it`);
};
