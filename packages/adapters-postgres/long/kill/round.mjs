import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { crew } from "./crew.mjs";
import { cuttingProxy } from "./cutting-proxy.mjs";
import { examined, tally } from "./examined.mjs";
import { issuerProcess } from "./issuer-process.mjs";
import { issuers } from "./issuers.mjs";
import { killer } from "./killer.mjs";
import { settled } from "./settled.mjs";
import { numbered, preparedStore } from "./store.mjs";
import { mostCustomers, together, waves } from "./waves.mjs";

const workers = 4;

/** The stage of one round: a client of the store, an issuer, a proxy between the workers and PostgreSQL. */
const stageOf = async ({ server: { url }, scripts, seed, options: { customers, issuer: kind } }) => {
  const name = `kill-${seed}-${randomBytes(4).toString("hex")}`;
  const keyring = `test:${randomBytes(32).toString("base64")}`;
  const store = await preparedStore({ url, name, keyring, customers: mostCustomers(customers) });
  const issuer = await issuerProcess(scripts.issuer, seed);
  const issuerClient = await issuers[kind].client();
  const proxy = await cuttingProxy({ url, seed });
  const close = async () => {
    issuer.stop();
    proxy.close();
    await store.database.close();
  };
  return { name, store, issuer, issuerClient, proxy, keyring, close };
};

const crewOn = ({ name, issuer, proxy, keyring }, { scripts, folder, seed, options }) => {
  const fileOf = (index) => join(folder, `${name}-${index}.jsonl`);
  const { broken, issuer: kind } = options;
  const shared = { databaseUrl: proxy.url, client: name, seed, keyring, broken, issuer: kind, issuerUrl: issuer.url };
  const settingsOf = (index) => ({ ...shared, index, file: fileOf(index) });
  return {
    ...crew({ script: scripts.worker, size: workers, settingsOf, fileOf }),
    files: numbered(workers).map(fileOf),
  };
};

/** No more lies, cuts and deaths: recovery alone ends what is open. */
const ended = async ({ issuer, proxy, store }, team, death) => {
  death.rest();
  await issuer.ask("tellTheTruth");
  proxy.rest();
  const settling = await settled(store, team);
  await team.stop();
  await issuer.landed();
  return settling;
};

const played = async (stage, team, { server, seed, options }) => {
  const { customers, kills, restarts } = options;
  const death = killer({ seed, goal: kills, waves: Math.ceil(customers / together), crew: team });
  const { count, crashes } = await waves({ seed, customers, restarts, server, crew: team, killer: death });
  const settling = await ended(stage, team, death);
  const result = await examined({ ...stage, count, files: team.files, settling });
  return {
    ...result,
    kills: team.deaths(),
    restarts: crashes,
    cuts: stage.proxy.cuts(),
    struck: tally(team.struck()),
    missed: death.missed(),
    lies: (await stage.issuer.ask("state")).told,
    violations: [...team.faults(), ...result.violations],
  };
};

/** Runs the waves against one client of the store and one issuer, lets recovery end it, and looks for violations. */
export const round = async (given) => {
  const stage = await stageOf(given);
  const team = crewOn(stage, given);
  try {
    return await played(stage, team, given);
  } finally {
    await team.stop();
    await stage.close();
  }
};
