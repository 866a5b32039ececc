// Creations over ports in memory, in this process, as the customers held grow.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { report, say } from "./report.mjs";
import { spread, told } from "./spread.mjs";

const help = `Measures creations over ports in memory.

  npm run bench:memory -- [--rounds N] [--creations N] [--customers N,N,...]

  --rounds     how often each figure is measured, the numbers of customers in turn; 10 unless given
  --creations  how many creations a figure is measured over; 1000 unless given
  --customers  how many customers are held; 1000,10000,100000,1000000 unless given
  --help       prints this

A million customers take about 5 GiB.
`;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "10" },
    creations: { type: "string", default: "1000" },
    customers: { type: "string", default: "1000,10000,100000,1000000" },
    help: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const creations = Number(values.creations);

// So that young garbage is seldom collected between two looks at the heap.
const execArgv = ["--expose-gc", "--max-old-space-size=12288", "--min-semi-space-size=64", "--max-semi-space-size=64"];
const worker = fileURLToPath(new URL("memory/held.mjs", import.meta.url));

const heard = async (child) => {
  const listening = new AbortController();
  const { signal } = listening;
  const [message] = await Promise.race([once(child, "message", { signal }), once(child, "exit", { signal })]);
  // Whichever did not come is no longer listened for: the race has already taken its rejection.
  listening.abort();
  if (typeof message !== "object" || message === null) throw new Error(`a process ended with ${message}`);
  return message;
};

/** All stay alive, so that they can take turns. */
const started = async (customers) => {
  const child = fork(worker, [String(customers)], { execArgv });
  const { perCustomer, json } = await heard(child);
  say(`${String(customers).padStart(9)} customers held: ${Math.round(perCustomer)} bytes each, of ${json} as JSON`);
  return { customers, child, perCustomer, json, measured: [] };
};

const figuresOf = ({ customers, perCustomer, json, measured }) => ({
  customers,
  bytesPerCustomer: perCustomer,
  bytesOfJson: json,
  perSecond: spread(measured.map(({ microseconds }) => 1e6 / microseconds)),
  processor: spread(measured.map(({ processor }) => processor)),
  allocated: spread(measured.flatMap((one) => one.allocated)),
});

const measure = async () => {
  const sizes = [];
  for (const customers of values.customers.split(",").map(Number)) sizes.push(await started(customers));
  for (let round = 0; round < rounds; round += 1)
    for (const { child, measured } of sizes) {
      child.send({ creations });
      measured.push(await heard(child));
    }
  for (const { child } of sizes) child.disconnect();
  say("\nOne creation at a time:");
  const growth = sizes.map(figuresOf);
  const [{ processor: first }] = growth;
  for (const { customers, perSecond, processor, allocated } of growth) {
    say(`${String(customers).padStart(9)} held   ${told(perSecond)}/s   processor ${told(processor)} us`);
    say(`${"".padStart(14)}   x ${(processor.median / first.median).toFixed(2)}   allocated ${told(allocated)} bytes`);
  }
  report("memory", { rounds, creations, growth });
};

if (values.help) process.stdout.write(help);
else await measure();
