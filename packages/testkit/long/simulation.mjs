// The long simulation of create, resume and recover: `node packages/testkit/long/simulation.mjs [runs] [directory]`.
// It can be stopped at any time and goes on where it was; a violation prints its shortest story and ends it.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import {
  memoryCardIssuer,
  memoryCustomerRepository,
  sequentialIdGenerator,
  systemClock,
} from "@condor/adapters-memory";
import { ClientId, create, patiently, recover, resume } from "@condor/core";
import { emptyTally, saidBy, simulation } from "@condor/testkit";

const said = (text) => process.stdout.write(`${text}\n`);
const chunk = 5_000;
const client = ClientId.decode("acme").right;

const booksOf = async (issuer) => (await issuer.books()()).right.entries;

const harness = (options, patient) => ({
  offers: ["ports", "recovery", "keys"],
  make: ({ program, around }) => {
    const customers = memoryCustomerRepository(client);
    const issuer = memoryCardIssuer(options);
    const ports = around({ customers, ids: sequentialIdGenerator(), issuer, clock: systemClock, program });
    const ask = patient ? patiently(ports.clock)(create(ports)) : create(ports);
    return {
      create: (request, asked = {}) => ask(request, asked)().then(saidBy),
      load: (customer) => Promise.resolve(void customers.load(customer)()),
      books: () => booksOf(issuer),
      resume: (customerId) => resume(ports)(customerId)().then(saidBy),
      recover: () => recover(ports)(100)().then(() => undefined),
      dispose: () => undefined,
    };
  },
});
const harnesses = [harness({}, false), harness({ declines: "kept" }, false), harness({}, true)];

const plus = (a, b) => {
  const sum = { ...a };
  for (const [name, value] of Object.entries(b))
    sum[name] = typeof value === "number" ? (sum[name] ?? 0) + value : plus(sum[name] ?? {}, value);
  return sum;
};

/** Open addressing over hashes below 2^53; 0 is an empty place. */
const addTo = (table, hash) => {
  const key = hash + 1;
  for (let at = hash % table.length; ; at = (at + 1) % table.length) {
    if (table[at] === key) return 0;
    if (table[at] === 0) {
      table[at] = key;
      return 1;
    }
  }
};

const work = () => {
  const simulated = async (seed) => {
    const hashes = new Float64Array(chunk);
    let count = 0;
    const onRun = ({ overlapping, hash }) => {
      if (overlapping) hashes[count++] = hash;
    };
    try {
      const tally = await simulation(harnesses[(seed / chunk) % harnesses.length])({ seed, runs: chunk, onRun });
      parentPort.postMessage({ tally, hashes: hashes.subarray(0, count) });
    } catch (error) {
      parentPort.postMessage({ broken: error instanceof Error ? error.message : String(error) });
    }
  };
  parentPort.on("message", (seed) => void simulated(seed));
};

const read = (path, otherwise) => {
  try {
    return readFileSync(path);
  } catch {
    return otherwise;
  }
};

const lead = () => {
  const [runs = "20000000", directory = ".long/simulation"] = process.argv.slice(2);
  const wanted = Number(runs);
  const workers = workerData?.workers ?? 2;
  mkdirSync(directory, { recursive: true });
  const stateFile = `${directory}/state.json`;
  const hashFile = `${directory}/hashes.bin`;
  const places = 2 ** Math.ceil(Math.log2(Math.max(wanted, chunk) * 1.6));
  const table = new Float64Array(places);
  const saved = JSON.parse(read(stateFile, "null").toString());
  const bytes = read(hashFile, undefined);
  const state =
    saved?.places === places && bytes !== undefined
      ? saved
      : { places, done: [], next: 0, distinct: 0, tally: emptyTally };
  if (state === saved) table.set(new Float64Array(bytes.buffer, bytes.byteOffset, places));
  // Chunks that were begun and not done are begun again.
  const open = Array.from({ length: state.next }, (_, n) => n).filter((n) => !state.done.includes(n));
  const started = Date.now();
  const before = state.tally.runs;
  const save = () => {
    writeFileSync(`${hashFile}.new`, new Uint8Array(table.buffer));
    renameSync(`${hashFile}.new`, hashFile);
    writeFileSync(`${stateFile}.new`, JSON.stringify(state));
    renameSync(`${stateFile}.new`, stateFile);
  };
  let lastSave = Date.now();
  const progress = () => {
    const seconds = (Date.now() - started) / 1_000;
    const rate = (state.tally.runs - before) / seconds;
    const left = Math.round((wanted - state.tally.runs) / rate / 60);
    said(
      `${state.tally.runs} of ${wanted} runs, ${state.distinct} distinct with overlap, ${Math.round(rate)}/s, about ${left} min left`,
    );
  };
  const end = (code) => {
    save();
    said(JSON.stringify({ distinct: state.distinct, ...state.tally }, undefined, 2));
    process.exit(code);
  };
  const take = () => {
    const one = open.shift();
    if (one !== undefined) return one;
    if (state.next * chunk >= wanted) return undefined;
    state.next += 1;
    return state.next - 1;
  };
  let busy = 0;
  const give = (worker) => {
    const n = take();
    if (n === undefined) {
      if (busy === 0) end(0);
      return;
    }
    busy += 1;
    worker.postMessage(n * chunk);
    worker.once("message", ({ broken, tally, hashes }) => {
      busy -= 1;
      if (broken !== undefined) {
        said(broken);
        end(1);
      }
      for (const hash of hashes) state.distinct += addTo(table, hash);
      state.tally = plus(state.tally, tally);
      state.done.push(n);
      progress();
      if (Date.now() - lastSave > 60_000) {
        save();
        lastSave = Date.now();
      }
      give(worker);
    });
  };
  process.on("SIGINT", () => end(130));
  for (let n = 0; n < workers; n += 1) give(new Worker(new URL(import.meta.url)));
};

if (isMainThread) lead();
else work();
