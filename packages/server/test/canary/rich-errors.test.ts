import { systemClock } from "@condor/adapters-memory";
import { standardTimings } from "@condor/core";
import { expect, onTestFinished, test } from "vitest";
import { type Configuration, configuration } from "../../src/configuration/configuration.js";
import { log } from "../../src/log.js";
import { metrics } from "../../src/metrics/metrics.js";
import { recoverAll } from "../../src/recovery/recover-all.js";
import { appFor } from "../../src/app/app-for.js";
import { portsFor } from "../../src/app/ports-for.js";
import { memoryStore } from "../../src/store/memory-store.js";
import type { Store } from "../../src/store/store.js";
import { quickHash } from "../clients/quick-hash.js";
import { jsonFileOf } from "../json-file.js";
import { done } from "../served.js";
import { credentials, customers, misplaced, person } from "./canaries.js";
import { type Evidence, leaks } from "./leaks.js";
import { everyRequest, loggedIn, type Send } from "./requests.js";
import { type BrokenParts, brokenParts } from "./rich-errors.js";

const canaries = { ...person, ...credentials, ...misplaced };

const aConfiguration = (): Promise<Configuration> =>
  done(
    configuration({
      DATABASE_URL: "memory:",
      CONDOR_CUSTOMERS: jsonFileOf(customers),
      CONDOR_ADDRESS_RATE: "unlimited",
      CONDOR_TOKEN_RATE: "unlimited",
    }),
  );

const aStore = (given: Configuration): Store => memoryStore({ ...given, clock: systemClock });

const aLog = () => {
  const written: string[] = [];
  return { lines: log("trace", { write: (line) => void written.push(line) }), text: () => written.join("") };
};

/** Everything is asked of the parts, recovery goes over them, and all that can be read of it is kept. */
const livedOn = async (given: Configuration, { whole, store, issuer }: BrokenParts) => {
  const numbers = metrics(store);
  onTestFinished(numbers.stop);
  const { lines, text } = aLog();
  const evidence: Evidence[] = [];
  const statuses: number[] = [];
  const parts = { store, issuer: numbers.issuer(issuer), clock: systemClock, passwords: quickHash };
  const app = appFor(given, {
    ...parts,
    readiness: store.readiness,
    // Nobody else is at work on what a broken part has left open: nothing to wait for.
    timings: { ...standardTimings, patience: 0 },
    onAnswer: (observation) => {
      numbers.answered(observation);
      lines.answered(observation);
    },
  });
  const send: Send = async (path, init) => {
    const response = await app.fetch(new Request(`http://condor.invalid${path}`, init));
    statuses.push(response.status);
    const body = `${await response.clone().text()}${JSON.stringify([...response.headers])}`;
    evidence.push({ place: response.ok ? "a success body" : "an error's body", text: body });
    return response;
  };
  const { token } = await done(whole.tokens.issue({ client: given.client, scopes: ["create", "read"] }));
  await loggedIn(send);
  await everyRequest(send, token.reveal());
  lines.recovered(await recoverAll({ clients: store.clients, portsOf: portsFor(given, parts), limit: 9 })());
  evidence.push({ place: "the log", text: text() }, { place: "metrics", text: await numbers.text() });
  return { evidence, statuses };
};

test("whatever a store or an issuer throws, nothing of it is in a log, a metric or an error's body", async () => {
  const given = await aConfiguration();
  let failed = 0;
  for (const parts of brokenParts(() => aStore(given))) {
    const { evidence, statuses } = await livedOn(given, parts());
    failed += statuses.some((status) => status >= 500) ? 1 : 0;
    expect(leaks(evidence, canaries)).toEqual([]);
  }
  // All but `due`, which recovery alone calls, and `findByKey`, which only an issuer that contradicts itself is asked.
  expect(failed).toBe(2 * 9);
});

test("a log that tells the body is named, with what it told", () => {
  const { lines, text } = aLog();
  const code = JSON.stringify({ user: { login: "sandbox", password: credentials.password }, ssn: person.ssn });
  lines.answered({ requestId: "1", status: 400, code, durationMs: 1 });
  expect(leaks([{ place: "the log", text: text() }], canaries)).toEqual(["password in the log", "ssn in the log"]);
});
