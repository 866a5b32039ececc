// One peer in a process of its own: `node serve.mjs NAME CUSTOMERS TOKEN`. Says where it listens, and ends with its caller.
import { programOnWire } from "../postgres/people.mjs";
import { bank } from "./peers/bank.mjs";
import { peopleOf } from "./wishes.mjs";

// Each loads no more than it needs, as it would alone.
const peers = {
  app: () => import("./peers/app.mjs"),
  bare: () => import("./peers/bare.mjs"),
  express: () => import("./peers/express.mjs"),
  fastify: () => import("./peers/fastify.mjs"),
  nest: () => import("./peers/nest.mjs"),
};

const [name, count, token] = process.argv.slice(2);
const people = peopleOf(Number(count));
const { [name]: listen } = await peers[name]();
const port = await listen(bank(people, programOnWire, token), people);
process.stdout.write(`listens on http://127.0.0.1:${port}\n`);
process.stdin.resume().on("end", () => process.exit(0));
