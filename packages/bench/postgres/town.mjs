import { randomBytes } from "node:crypto";
import { memoryCardIssuer, systemClock, uuidV7IdGenerator } from "@condor/adapters-memory";
import { addClient, importCustomers, keyringOf, migrate, postgresCustomerRepository } from "@condor/adapters-postgres";
import { ClientId, create, CreateRequest, parse } from "@condor/core";
import { customer, program } from "./people.mjs";

const must = (either) => {
  if (either._tag === "Left") throw new Error(JSON.stringify(either.left));
  return either.right;
};

const keyring = must(keyringOf(`bench:${randomBytes(32).toString("base64")}`));
const client = must(parse(ClientId)("bench"));

/** Rows that nobody reads but the indexes: the first customer again, under other ids. */
const fillText = `
insert into condor.customer (client, customer_id, customer_type, kyc_status, customer_reference, back_offices, created_at,
  names_condor, key_id, data_key, profile)
select client, 'csta_F' || n, customer_type, kyc_status, customer_reference, back_offices, created_at, names_condor, key_id,
  data_key, profile
from (select * from condor.customer where client = 'bench' limit 1) one, generate_series($1::bigint, $2::bigint) n
`;

/** The customers of one client on a database, with what opens accounts for them. */
export const town = async (database) => {
  must(await migrate(database)());
  must(await addClient(database, client)());
  const store = { database, keyring };
  const load = importCustomers(store, client);
  let people = 0;
  let filled = 0;
  const ports = (on = database) => ({
    customers: postgresCustomerRepository({ database: on, keyring }, client),
    ids: uuidV7IdGenerator(),
    issuer: memoryCardIssuer(),
    clock: systemClock,
    program,
  });
  return {
    /** So many new customers, as imported. */
    settle: async (count) => {
      const ids = Array.from({ length: count }, () => `csta_A${(people += 1)}`);
      for (let at = 0; at < ids.length; at += 500) must(await load(ids.slice(at, at + 500).map(customer))());
      return ids;
    },
    /** So many new customers, made and decoded, with what imports them. */
    newcomers: (count) => {
      const from = people + 1;
      const batches = [];
      for (let at = 0; at < count; at += 500)
        batches.push(Array.from({ length: Math.min(500, count - at) }, () => customer(`csta_A${(people += 1)}`)));
      return {
        from,
        load: async () => {
          for (const batch of batches) must(await load(batch)());
        },
      };
    },
    /** Fills up to so many customers in all. */
    fill: async (total) => {
      const from = filled + 1;
      filled = Math.max(filled, total - people);
      const values = [from, filled];
      if (filled >= from) must(await database.query({ name: `fill${from}`, text: fillText, values })());
      must(await database.query({ name: "vacuum", text: "vacuum analyze condor.customer", values: [] })());
    },
    opener: (on) => {
      const open = create(ports(on));
      return async (customerId) => must(await open(must(parse(CreateRequest)({ customerId })))());
    },
  };
};

/** Runs a task for each item, so many at once; answers each one's milliseconds, and those of all. */
export const atOnce = async (count, items, task) => {
  const each = [];
  let next = 0;
  const start = performance.now();
  const worker = async () => {
    while (next < items.length) {
      const item = items[next];
      next += 1;
      const begun = performance.now();
      await task(item);
      each.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
  return { each, all: performance.now() - start };
};
