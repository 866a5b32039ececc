import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { programOnWire } from "../postgres/people.mjs";
import { login } from "./login.mjs";
import { peopleOf } from "./wishes.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const listening = (child) =>
  new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
      const url = /listens on (\S+)\n/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once("close", (code) => reject(new Error(`ended with ${code} before it listened`)));
  });

const run = async (args, env) => {
  const child = spawn(process.execPath, args, { env, stdio: ["pipe", "pipe", "inherit"] });
  const url = await listening(child);
  const stop = async () => {
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  };
  return { url, pid: child.pid, stop };
};

const tokenFrom = async (url) => {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${url}/auth/get-token`, {
    method: "POST",
    headers,
    body: JSON.stringify({ user: login }),
  });
  return (await answer.json()).data.token;
};

const peerToken = "d1f0c4a79b3e5286d1f0c4a79b3e5286d1f0c4a79b3e5286d1f0c4a79b3e5286";

const peer = (name) => async (count) => ({
  token: peerToken,
  ...(await run([at("serve.mjs"), name, String(count), peerToken], process.env)),
});

const app = async (count) => {
  const one = await peer("app")(count);
  return { ...one, token: await tokenFrom(one.url) };
};

/** The server as it is shipped, without limits of requests, for the others have none. */
const server = (level) => async (count) => {
  const folder = mkdtempSync(join(tmpdir(), "condor-bench-"));
  const [customers, program] = ["customers", "program"].map((name) => join(folder, `${name}.json`));
  writeFileSync(customers, JSON.stringify(peopleOf(count)));
  writeFileSync(program, JSON.stringify(programOnWire));
  const one = await run([at("../../server/dist/main.js")], {
    DATABASE_URL: "memory:",
    PORT: "0",
    CONDOR_CUSTOMERS: customers,
    CONDOR_PROGRAM: program,
    CONDOR_LOG_LEVEL: level,
    CONDOR_ADDRESS_RATE: "unlimited",
    CONDOR_CLIENT_RATE: "unlimited",
  });
  rmSync(folder, { recursive: true });
  return { ...one, token: await tokenFrom(one.url) };
};

/** Those that are compared, by what starts them with so many customers. */
export const subjects = {
  bare: peer("bare"),
  app,
  server: server("warn"),
  fastify: peer("fastify"),
  nest: peer("nest"),
  express: peer("express"),
};
