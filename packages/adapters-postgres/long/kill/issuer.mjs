// The issuer as a process of its own: its books outlive every worker, and it lies. Forked with a seed.
import { createServer } from "node:http";
import { memoryCardIssuer } from "@condor/adapters-memory";
import { IssuedAccount, IssuedCard } from "@condor/core";
import { asked } from "./asked.mjs";
import { behaviourFor, lieFor } from "./lies.mjs";
import { orderOffWire } from "./order-on-wire.mjs";
import { pendingActs, travel } from "./travel.mjs";

const seed = process.argv[2];
// Which lie a call tells, by the order that came with it: two calls never share one.
const lieOf = new WeakMap();
const issuer = memoryCardIssuer({ script: ({ order }) => behaviourFor(lieOf.get(order)) });
const told = {};
const calls = new Map();
let honest = false;

const nthOf = (key) => {
  const nth = (calls.get(key) ?? 0) + 1;
  calls.set(key, nth);
  return nth;
};

const methods = {
  openAccount: ({ key, order }) => issuer.openAccount(key, order),
  issueDebitCard: ({ key, order, account }) => issuer.issueDebitCard(key, order, account),
  findByKey: ({ key, order }) => issuer.findByKey(key, order),
};

const encoded = (method, { _tag, left, right }) => {
  if (_tag === "Left") return { failure: left };
  if (method === "openAccount") return { account: IssuedAccount.encode(right) };
  if (method === "issueDebitCard") return { card: IssuedCard.encode(right) };
  return { finding: right._tag === "AccountFits" ? { ...right, account: IssuedAccount.encode(right.account) } : right };
};

// A look into the books lies too, but changes nothing.
const lieAbout = (method, { lie, ...rest }) => {
  if (honest) return { lie: "none", ...rest };
  const isTrue = method === "findByKey" && ["declinesAndForgets", "namesAnotherAccount"].includes(lie);
  return { lie: isTrue ? "none" : lie, ...rest };
};

const called = async (method, body, response) => {
  const call = { ...body, order: orderOffWire(body.order) };
  if (call.account !== undefined) call.account = IssuedAccount.check(call.account).right;
  const drawn = lieAbout(method, lieFor({ seed, key: call.key, nth: nthOf(call.key) }));
  told[drawn.lie] = (told[drawn.lie] ?? 0) + 1;
  lieOf.set(call.order, drawn.lie);
  const act = async () => JSON.stringify(encoded(method, await methods[method](call)()));
  await travel[drawn.lie](response, act, drawn);
};

const entryOf = ({ account, ...entry }) =>
  account === undefined ? entry : { ...entry, account: IssuedAccount.encode(account) };

asked({
  ledger: () => issuer.ledger().map(entryOf),
  state: () => ({ told, pending: pendingActs() }),
  tellTheTruth: () => {
    honest = true;
    return {};
  },
});

const read = async (request) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text === "" ? {} : JSON.parse(text);
};

const server = createServer((request, response) => {
  const method = request.url.slice(1);
  response.on("error", () => undefined);
  read(request)
    .then((body) => called(method, body, response))
    .catch(() => response.destroy());
});
server.listen(0, "127.0.0.1", () => process.send({ url: `http://127.0.0.1:${server.address().port}` }));
