import autocannon from "autocannon";
import { path } from "./wishes.mjs";

export const connections = 32;

// Condor ends a connection after its thousandth request, and autocannon would lose the one that it had sent by then.
export const most = 900 * connections;

/** Each connection's own requests, written before the first is sent. */
const dealt = (bodies) => {
  const hands = Array.from({ length: connections }, () => []);
  for (const [at, body] of bodies.entries()) hands[at % connections].push({ body });
  return (client) => client.setRequests(hands.pop());
};

/** Sends every body once, 32 at a time, to one server or to several in turn. Answers how long all took and each one did, in milliseconds, and the statuses. */
export const load = async ({ url, token }, bodies) => {
  const headers = { "Content-Type": "application/json", "x-connectfi-token": token };
  const answered = new Set();
  const [statuses, each] = [new Map(), []];
  let [start, end] = [0, 0];
  const run = autocannon({
    url: [url].flat().map((one) => `${one}${path}`),
    method: "POST",
    headers,
    connections,
    amount: bodies.length,
    setupClient: dealt(bodies),
    sampleInt: 100,
  });
  const result = new Promise((resolve, reject) => {
    run.once("error", reject);
    run.once("done", resolve);
  });
  run.once("start", () => {
    start = performance.now();
  });
  run.on("response", (client, status, _, milliseconds) => {
    end = performance.now();
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    // The first of a connection waits for the others' requests to be written.
    if (answered.has(client)) each.push(milliseconds);
    answered.add(client);
  });
  const { errors, timeouts } = await result;
  if (errors + timeouts > 0) throw new Error(`${errors} errors and ${timeouts} timeouts at ${url}`);
  return { each, all: end - start, statuses: Object.fromEntries(statuses) };
};
