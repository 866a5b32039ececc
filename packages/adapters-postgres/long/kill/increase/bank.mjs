// Increase as a process of its own: its books outlive every worker, and it lies. Forked with a seed.
import { increaseFake } from "@condor/increase-fake";
import { asked } from "../asked.mjs";
import { lieFor } from "../lies.mjs";
import { behaviours } from "./behaviours.mjs";
import { apiKey } from "./client.mjs";
import { ledgerOf } from "./ledger.mjs";

/** A call of the port is several requests, so that each lies as much less. */
const rarer = 2;

const seed = process.argv[2];
const fake = await increaseFake();
const bank = fake.group(apiKey);
const told = {};
const requests = new Map();
let honest = false;

const nthOf = (name) => {
  const nth = (requests.get(name) ?? 0) + 1;
  requests.set(name, nth);
  return nth;
};

const isMade = ({ collection, key }) => bank.objects(collection).some(({ idempotency_key: its }) => its === key);

/** A look into the books changes nothing, a no comes before the thing is made, and only the whole is denied. */
const canTell = (lie, request) => {
  const { method, collection } = request;
  if (lie === "declinesAndForgets") return method === "POST" && collection !== "account_numbers" && !isMade(request);
  return lie !== "namesAnotherAccount" || (method === "POST" && ["account_numbers", "cards"].includes(collection));
};

const drawnFor = (request) => {
  const key = [request.method, request.collection, request.key].join(" ");
  const drawn = lieFor({ seed, key, nth: nthOf(key), rarer });
  return honest || !canTell(drawn.lie, request) ? { ...drawn, lie: "none" } : drawn;
};

bank.behave((request) => {
  const drawn = drawnFor(request);
  told[drawn.lie] = (told[drawn.lie] ?? 0) + 1;
  if (drawn.lie === "actsLate") setTimeout(bank.pass, 5 * drawn.delay);
  return behaviours[drawn.lie](drawn);
});

asked({
  ledger: () => ledgerOf(bank),
  // What is late comes now at the latest, when nobody waits for it any more.
  state: () => {
    bank.pass();
    return { told, pending: 0 };
  },
  tellTheTruth: () => {
    honest = true;
    return {};
  },
});
process.send({ url: fake.url });
