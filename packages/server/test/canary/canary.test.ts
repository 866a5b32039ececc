import { servedDatabase } from "@condor/adapters-postgres";
import { expect, onTestFinished, test, vi } from "vitest";
import { type CondorProcess, listening } from "../condor-process.js";
import { fetched } from "../fetched.js";
import { fileOf, jsonFileOf } from "../json-file.js";
import { said } from "../said.js";
import { done, servedEnvironment } from "../served.js";
import { allowed } from "./allowed.js";
import { credentials, customerOf, customers, misplaced, person } from "./canaries.js";
import { dump } from "./dump.js";
import { type Evidence, leaks, sightings } from "./leaks.js";
import { everyRequest, lastRequest, loggedIn, type Send } from "./requests.js";

// The built command starts twice.
vi.setConfig({ testTimeout: 120_000 });

const sendingTo =
  ({ url }: { readonly url: string }, evidence: Evidence[]): Send =>
  async (path, init) => {
    const response = await fetched(`${url}${path}`, init);
    const text = `${await response.clone().text()}${JSON.stringify([...response.headers])}`;
    evidence.push({ place: response.ok ? "a success body" : "an error's body", text });
    return response;
  };

const metricsOf = async (one: CondorProcess): Promise<Evidence> => {
  const url = /"metricsUrl":"([^"]+)"/u.exec(one.stderr())?.[1] ?? "";
  return { place: "metrics", text: await (await fetch(url)).text() };
};

const wordsOf = async ({ ended }: CondorProcess): Promise<ReadonlyArray<Evidence>> => {
  const { stderr, stdout } = await ended;
  return [
    { place: "the log", text: stderr },
    { place: "standard output", text: stdout },
  ];
};

type Settings = Readonly<Record<string, string>>;

/** A server is asked everything, dies in the middle of a request, starts again and is asked everything again. */
const lived = async (settings: Settings, evidence: Evidence[]): Promise<string> => {
  const first = await listening(settings);
  const send = sendingTo(first, evidence);
  const token = await loggedIn(send);
  await everyRequest(send, token);
  evidence.push(await metricsOf(first));
  const dying = lastRequest(send, token).catch(() => undefined);
  first.kill("SIGKILL");
  await dying;
  const second = await listening(settings);
  await everyRequest(sendingTo(second, evidence), token);
  evidence.push(await metricsOf(second));
  second.kill("SIGTERM");
  evidence.push(...(await wordsOf(first)), ...(await wordsOf(second)));
  return token;
};

const faultyLines = [
  `{"customerId": "${person.ssn}", "${misplaced.imported}`,
  JSON.stringify({ ...customerOf(7, "canary"), customerId: misplaced.imported, kycStatus: 7 }),
  JSON.stringify({ ...customerOf(8, "canary"), customer: { dateOfBirth: person.ssn, phones: person.phone } }),
  JSON.stringify(customerOf(9, "canary")),
  person.ssn,
].join("\n");

const imported = async (settings: Settings): Promise<Evidence> => {
  const { stdout, stderr } = await said(["customers", "import", fileOf(faultyLines), "--client", "sandbox"], settings);
  expect(stdout).toMatch(/^1 customer is new.*\n4 lines were not imported/u);
  return { place: "the import's output", text: stdout + stderr };
};

const accountNumberIn = (evidence: ReadonlyArray<Evidence>): string => {
  const all = evidence.map(({ text }) => text).join("\n");
  const numbers = [...all.matchAll(/"accountNumber":"(\d+)"/gu)].map(([, number = ""]) => number);
  return numbers.find((number) => number !== person.accountElsewhere) ?? "no account was opened";
};

const anEnvironment = async () => {
  const { DATABASE_URL } = await servedEnvironment();
  return {
    DATABASE_URL,
    CONDOR_KEYS: `canary:${credentials.key}`,
    CONDOR_CUSTOMERS: jsonFileOf(customers),
    CONDOR_SANDBOX_PASSWORD: credentials.password,
    CONDOR_LOG_LEVEL: "trace",
    CONDOR_METRICS_PORT: "0",
    CONDOR_RECOVERY_INTERVAL: "1",
  };
};

test("personal data and secrets are nowhere that they may not be, whatever is asked and whoever dies", async () => {
  const settings = await anEnvironment();
  const evidence: Evidence[] = [];
  const issuedToken = await lived(settings, evidence);
  const database = servedDatabase({ url: settings.DATABASE_URL, poolSize: 1 });
  onTestFinished(database.close);
  evidence.push(await imported(settings));
  const dumped = await dump(database);
  evidence.push({ place: "the database", text: dumped });
  const canaries = { ...person, ...credentials, ...misplaced, issuedToken, accountNumber: accountNumberIn(evidence) };

  expect(leaks(evidence, canaries)).toEqual([]);
  // What is searched is full, and what may be seen is found there.
  expect(allowed.filter((one) => !sightings(evidence, canaries).includes(one))).toEqual([]);
  for (const state of ["Created", "CardRefused"]) expect(dumped).toContain(`"creation".state: ${state}`);
  expect(new Set(evidence.map(({ place }) => place)).size).toBe(7);

  // As a repository would leave it that seals nothing.
  await done(database.script(`update condor.customer set profile = convert_to('${JSON.stringify(person)}', 'UTF8')`));
  const inClear = leaks([{ place: "the database", text: await dump(database) }], canaries);
  expect(inClear).toEqual(
    Object.keys(person)
      .map((name) => `${name} in the database`)
      .toSorted(),
  );
});
