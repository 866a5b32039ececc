import { spread } from "../spread.mjs";

const columns = `customer_id, customer_type, kyc_status, customer_reference, back_offices, created_at, names_condor,
  key_id, data_key, profile`;

/** Under another client, so that both fill the same table and the same indexes. */
const rowsOfImport = (from, to) => `
select 'copied', ${columns} from condor.customer
where client = 'bench' and customer_id = any (array(select 'csta_A' || n from generate_series(${from}, ${to}) n))`;

const must = (either) => {
  if (either._tag === "Left") throw new Error(JSON.stringify(either.left));
  return either.right;
};

const timed = async (task) => {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1_000;
};

/**
 * Rows a second: customers that are decoded already through the import (encoded, sealed, in batches), and the very rows
 * that it wrote through `COPY` from a file on the server. Copied rows are removed before the next round.
 */
export const besideCopy = async ({ database, people, rounds, count, file }) => {
  const run = (text) => database.script(text)().then(must);
  await run("insert into condor.client (client) values ('copied') on conflict do nothing");
  const [ours, theirs] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const ready = people.newcomers(count);
    ours.push(count / (await timed(ready.load)));
    await run(`copy (${rowsOfImport(ready.from, ready.from + count - 1)}) to '${file}' (format binary)`);
    theirs.push(
      count / (await timed(() => run(`copy condor.customer (client, ${columns}) from '${file}' (format binary)`))),
    );
    await run("delete from condor.customer where client = 'copied'");
    await database.query({ name: "vacuum", text: "vacuum analyze condor.customer", values: [] })().then(must);
  }
  const [condor, copy] = [spread(ours), spread(theirs)];
  return { customers: count, condor, copy, ratio: condor.median / copy.median };
};
