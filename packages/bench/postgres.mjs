// Creations through `create` on PostgreSQL, beside the same statements sent by pgbench, and as customers grow.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { servedDatabase, embeddedDatabase } from "@condor/adapters-postgres";
import { startPostgres } from "../../scripts/postgres/start-postgres.mjs";
import { apart } from "./postgres/apart.mjs";
import { besideCopy } from "./postgres/beside-copy.mjs";
import { fillText, hasPgbench, pgbench, scriptOf } from "./postgres/pgbench.mjs";
import { atOnce, town } from "./postgres/town.mjs";
import { report, say } from "./report.mjs";
import { percentile, spread, told } from "./spread.mjs";

const help = `Measures creations on PostgreSQL.

  npm run bench:postgres -- [--rounds N] [--creations N] [--customers N,N,...] [--shared]

  --rounds     how often each figure is measured, in turn with its peer; 5 unless given
  --creations  how many creations a figure is measured over; 2000 unless given
  --customers  with how many customers stored latency is measured; 1000,100000,1000000 unless given
  --shared     client and server share all cores; else each has half of them, where Linux's taskset is
  --help       prints this
`;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    creations: { type: "string", default: "2000" },
    customers: { type: "string", default: "1000,100000,1000000" },
    shared: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const creations = Number(values.creations);
const imported = 20_000;

/** What one creation sends and is answered, and the ids in it. */
const captured = async (database, people) => {
  const sent = [];
  const recording = {
    ...database,
    query: (statement) => async () => {
      const answer = await database.query(statement)();
      sent.push({ statement, rows: answer._tag === "Right" ? answer.right : [] });
      return answer;
    },
  };
  const [customerId] = await people.settle(1);
  const { account, card } = await people.opener(recording)(customerId);
  const last = sent.at(-1).statement.values;
  const issued = last.filter((value) => typeof value === "string" && value.startsWith("sandbox_"));
  return scriptOf(sent, {
    customerId,
    accountId: account.accountId,
    cardId: card.cardId,
    issuedAccount: issued[0],
    issuedCard: issued[1],
  });
};

// pgbench's customers are new in every run too.
let used = 0;

const besidePgbench = async (url, database, people, clients) => {
  const script = await captured(database, people);
  const [ours, theirs] = [[], []];
  const each = Math.ceil(creations / clients);
  // The first creations are slower by far: nothing is compiled, and no statement is prepared.
  await atOnce(clients, await people.settle(creations), people.opener());
  for (let round = 0; round < rounds; round += 1) {
    const ids = await people.settle(creations);
    const { all } = await atOnce(clients, ids, people.opener());
    ours.push((creations / all) * 1_000);
    const from = used;
    used += each;
    await database.query({ name: "bench_fill_b", text: fillText, values: [clients, from, from + each] })();
    theirs.push(pgbench({ url, script, clients, each, from }));
  }
  const [a, b] = [spread(ours), spread(theirs)];
  say(
    `${String(clients).padStart(3)} at once   condor ${told(a)}/s   pgbench ${told(b)}/s   ratio ${(a.median / b.median).toFixed(2)}`,
  );
  return { clients, condor: a, pgbench: b, ratio: a.median / b.median };
};

const asCustomersGrow = async (people) => {
  const figures = [];
  for (const total of values.customers.split(",").map(Number)) {
    await people.fill(total);
    const medians = [];
    for (let round = 0; round < rounds; round += 1) {
      const ids = await people.settle(Math.ceil(creations / 10));
      medians.push(percentile((await atOnce(1, ids, people.opener())).each, 0.5));
    }
    const latency = spread(medians);
    figures.push({ customers: total, latency });
    say(
      `${String(total).padStart(9)} customers   median latency ${told(latency)} ms   x ${(latency.median / figures[0].latency.median).toFixed(2)}`,
    );
  }
  return figures;
};

const rateOf = async (people, clients) => {
  const rates = [];
  for (let round = 0; round < rounds; round += 1) {
    const ids = await people.settle(Math.ceil(creations / 4));
    rates.push((ids.length / (await atOnce(clients, ids, people.opener())).all) * 1_000);
  }
  return spread(rates);
};

const measure = async () => {
  // As a server that keeps its promises: every commit waits for the disk.
  const server = await startPostgres({ settings: { fsync: "on", shared_buffers: "1GB", max_wal_size: "4GB" } });
  const database = servedDatabase({ url: server.url, poolSize: 64, statementTimeout: 600_000 });
  const people = await town(database);
  await people.settle(1_000);
  const placed = values.shared ? "on shared cores, as asked" : apart(server.data);
  say(`${placed}\n\nCreations a second, beside pgbench -M prepared with the same statements:`);
  if (!hasPgbench()) say("  pgbench is not on this machine: install PostgreSQL's client programs (postgresql-contrib)");
  const beside = [];
  for (const clients of hasPgbench() ? [1, 16, 64] : [])
    beside.push(await besidePgbench(server.url, database, people, clients));
  say("\nOne creation at a time, as customers grow:");
  const growth = await asCustomersGrow(people);
  say("\nCustomers imported, beside COPY of the rows that the import wrote, rows a second:");
  const file = join(server.data, "condor-bench-copy");
  const imports = await besideCopy({ database, people, rounds, count: imported, file });
  say(`import ${told(imports.condor)}   COPY ${told(imports.copy)}   ratio ${imports.ratio.toFixed(2)}`);
  say("\nEmbedded beside served, 16 at once, creations a second:");
  const embedded = await embeddedDatabase();
  const sides = { embedded: await rateOf(await town(embedded), 16), served: await rateOf(people, 16) };
  say(`embedded, in memory ${told(sides.embedded)}   served ${told(sides.served)}`);
  await embedded.close();
  await database.close();
  await server.stop();
  report("postgres", { placed, rounds, creations, beside, growth, imports, sides });
};

if (values.help) process.stdout.write(help);
else await measure();
