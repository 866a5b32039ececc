// One worker: asks for customers when it is told to, recovers all the time, and kills itself where it is told to.
import { setTimeout as wait } from "node:timers/promises";
import { systemClock, uuidV7IdGenerator } from "@condor/adapters-memory";
import { keyringOf, postgresCustomerRepository, servedDatabase } from "@condor/adapters-postgres";
import { create, patiently, recover } from "@condor/core";
import { saidBy } from "@condor/testkit";
import { broken } from "./broken.mjs";
import { chance, shuffled } from "./chance.mjs";
import { issuers } from "./issuers.mjs";
import { struckPorts } from "./kill-points.mjs";
import { recorder } from "./recorder.mjs";
import { rounds } from "./rounds.mjs";
import { clientOf, program, requestsFor } from "./scene.mjs";
import { timingsOf } from "./timings.mjs";

const settings = JSON.parse(process.argv[2]);
const { called, struck } = recorder(settings.file);
const { client, limit } = issuers[settings.issuer];
const timings = timingsOf(settings.index, limit);
const random = chance(settings.seed, "worker", settings.index, settings.life);

/** How often each armed point is passed before it kills. */
let armed = new Map();

const die = (point) => {
  struck(point);
  process.kill(process.pid, "SIGKILL");
};

const strike = (point) => {
  const passes = armed.get(point);
  if (passes === undefined) return;
  armed.set(point, passes - 1);
  if (passes > 0) return;
  // The call has left this process, or is about to, and has not come back.
  if (point.endsWith("during")) setTimeout(die, Math.floor(random() * 3), point);
  else die(point);
};

const { database: around, issuer: aroundIssuer } = broken[settings.broken];
const limits = { poolSize: 4, statementTimeout: 1_000, connectionTimeout: 1_000 };
const served = servedDatabase({ url: settings.databaseUrl, ...limits });
const store = { database: around(served), keyring: keyringOf(settings.keyring).right };
const ports = struckPorts(strike);
const customers = ports.customers(postgresCustomerRepository(store, clientOf(settings.client)));
const issuerClient = await client();
const issuer = ports.issuer(aroundIssuer(issuerClient(settings.issuerUrl, limit)));
const clock = systemClock;
const world = { customers, ids: uuidV7IdGenerator(), issuer, clock, program };
const atOnce = create(world, timings);
const patient = patiently(clock, timings)(atOnce);

const isOpen = ({ _tag }) => ["IssuerUnavailable", "StorageUnavailable"].includes(_tag);

/** A request, and perhaps once more where its answer leaves open what became of it. */
const asked = async ({ request, options, recorded }, again = random() < 0.25) => {
  const answered = called(recorded);
  const ask = random() < 0.5 ? patient : atOnce;
  const said = saidBy(await ask(request, options)());
  answered(said);
  if (!isOpen(said) || !again) return;
  await wait(random() * 100);
  await asked({ request, options, recorded }, false);
};

/** All requests for all customers of the wave at once; after a restart a few of each are repeated. */
const wave = async ({ numbers, share }) => {
  const requests = numbers.flatMap((n) => {
    const all = shuffled(random, requestsFor(n));
    return all.slice(0, Math.ceil(all.length * share));
  });
  await Promise.all(shuffled(random, requests).map(asked));
};

/** Recovery works on what it lists: to a history each of those is a call. */
const recording = (open) => ({
  ...customers,
  due: (...args) => {
    const due = customers.due(...args);
    return async () => {
      const found = await due();
      if (found._tag === "Right")
        for (const { customerId } of found.right)
          open.set(customerId, called({ kind: "resume", customerId, request: "" }));
      return found;
    };
  },
});

const mostRecovered = 20;
const { told, begun } = rounds(mostRecovered);

const round = async () => {
  const open = new Map();
  const ended = begun();
  const recovered = await recover({ ...world, customers: recording(open) }, timings)(mostRecovered)();
  ended(recovered);
  if (recovered._tag === "Right")
    for (const { customerId, answer } of recovered.right) open.get(customerId)?.(saidBy(answer));
};

const recovering = async () => {
  for (;;) {
    await round();
    await wait(20 + random() * 20);
  }
};

const tell = (what) => process.send(what, () => undefined);

process.on("message", ({ arm, go, tellRounds }) => {
  if (tellRounds === true) tell({ rounds: told() });
  if (arm !== undefined) armed = new Map(arm);
  if (go !== undefined) void wave(go).then(() => tell({ done: go.wave }));
});
process.on("disconnect", () => process.exit());
// Ctrl-C reaches the whole group, and only the harness decides who ends.
process.on("SIGINT", () => undefined);
void recovering();
tell({ ready: true });
