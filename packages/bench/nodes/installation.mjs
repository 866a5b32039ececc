import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { condorMain, listening, tokenFrom } from "../listening.mjs";
import { customerOnWire, programOnWire } from "../postgres/people.mjs";

const issuerProgram = fileURLToPath(new URL("issuer.mjs", import.meta.url));

const condor = (args, env) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [condorMain, ...args], { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`condor ${args.join(" ")}: ${stderr}`);
  return stdout.trim();
};

/** Customers as `condor customers import` takes them. */
const linesOf = (count) =>
  Array.from({ length: count }, (_, n) => `${JSON.stringify(customerOnWire(`csta_A${n + 1}`))}\n`).join("");

const environmentOf = (databaseUrl, issuer, token, folder) => {
  const program = join(folder, "program.json");
  writeFileSync(program, JSON.stringify(programOnWire));
  return {
    DATABASE_URL: databaseUrl,
    CONDOR_KEYS: `bench:${randomBytes(32).toString("base64")}`,
    CONDOR_ISSUER: "http",
    CONDOR_ISSUER_URL: issuer.url,
    CONDOR_ISSUER_TOKEN: token,
    CONDOR_SANDBOX_CLIENT: "off",
    CONDOR_PROGRAM: program,
    CONDOR_LOG_LEVEL: "warn",
    CONDOR_ADDRESS_RATE: "unlimited",
    CONDOR_CLIENT_RATE: "unlimited",
    PORT: "0",
  };
};

/** Condor as a company runs it: an issuer's service, a client with its customers, and so many servers on one database. */
export const installation = async ({ databaseUrl, servers, customers }) => {
  const folder = mkdtempSync(join(tmpdir(), "condor-nodes-"));
  const token = randomBytes(16).toString("hex");
  const issuer = await listening([issuerProgram, token], process.env);
  const env = environmentOf(databaseUrl, issuer, token, folder);
  condor(["migrate"], env);
  const password = condor(["clients", "add", "bench", "--scopes", "create,read"], env);
  const file = join(folder, "customers.jsonl");
  writeFileSync(file, linesOf(customers));
  condor(["customers", "import", file, "--client", "bench"], env);
  const nodes = [];
  while (nodes.length < servers) nodes.push(await listening([condorMain], env));
  return {
    issuer,
    nodes,
    token: await tokenFrom(nodes[0].url, { login: "bench", password }),
    issuerCalls: async () => (await (await fetch(`${issuer.url}/calls`)).json()).calls,
    stop: async () => {
      await Promise.all([...nodes, issuer].map(({ stop }) => stop()));
      rmSync(folder, { recursive: true });
    },
  };
};
