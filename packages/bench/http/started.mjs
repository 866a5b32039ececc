import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { condorMain, listening, tokenFrom } from "../listening.mjs";
import { programOnWire } from "../postgres/people.mjs";
import { login } from "./login.mjs";
import { peopleOf } from "./wishes.mjs";

const serve = fileURLToPath(new URL("serve.mjs", import.meta.url));

const peerToken = "d1f0c4a79b3e5286d1f0c4a79b3e5286d1f0c4a79b3e5286d1f0c4a79b3e5286";

const peer = (name) => async (count) => ({
  token: peerToken,
  ...(await listening([serve, name, String(count), peerToken], process.env)),
});

const app = async (count) => {
  const one = await peer("app")(count);
  return { ...one, token: await tokenFrom(one.url, login) };
};

/** The server as it is shipped, without limits of requests, for the others have none. */
const server = (level) => async (count) => {
  const folder = mkdtempSync(join(tmpdir(), "condor-bench-"));
  const [customers, program] = ["customers", "program"].map((name) => join(folder, `${name}.json`));
  writeFileSync(customers, JSON.stringify(peopleOf(count)));
  writeFileSync(program, JSON.stringify(programOnWire));
  const one = await listening([condorMain], {
    DATABASE_URL: "memory:",
    PORT: "0",
    CONDOR_CUSTOMERS: customers,
    CONDOR_PROGRAM: program,
    CONDOR_LOG_LEVEL: level,
    CONDOR_ADDRESS_RATE: "unlimited",
    CONDOR_CLIENT_RATE: "unlimited",
  });
  rmSync(folder, { recursive: true });
  return { ...one, token: await tokenFrom(one.url, login) };
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
