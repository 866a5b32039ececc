import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { issuers } from "./issuers.mjs";

const options = {
  kills: { type: "string", default: "5000" },
  restarts: { type: "string", default: "200" },
  customers: { type: "string", default: "100" },
  seed: { type: "string", default: `${randomInt(2 ** 31)}` },
  issuer: { type: "string", default: "memory" },
  broken: { type: "string", default: "none" },
  server: { type: "string" },
};

const killsOfARound = 60;
const mostRoundsOfTheBroken = 5;

/** How often something has happened after `round` of `rounds`, spread evenly. */
const spread = (whole, rounds, round) =>
  Math.floor((whole * (round + 1)) / rounds) - Math.floor((whole * round) / rounds);

/** The whole run, cut into rounds of about 60 kills. */
export const optionsOf = (args) => {
  const { values } = parseArgs({ args, options });
  const { server, broken, issuer } = values;
  const [kills, restarts, customers, seed] = [values.kills, values.restarts, values.customers, values.seed].map(Number);
  if (server !== undefined && restarts > 0) throw new Error("A given --server is nobody's to crash: --restarts 0.");
  if (!Object.hasOwn(issuers, issuer)) throw new Error(`The --issuer is one of ${Object.keys(issuers).join(", ")}.`);
  // What is broken shows in one round or another.
  const rounds = broken === "none" ? Math.max(1, Math.round(kills / killsOfARound)) : mostRoundsOfTheBroken;
  const roundOf = (n) => ({
    customers,
    kills: broken === "none" ? spread(kills, rounds, n) : kills,
    restarts: spread(restarts, rounds, n),
    issuer,
    broken,
    seed: seed + n,
  });
  return { server, seed, issuer, rounds, roundOf };
};

/** What repeats one round. */
export const commandOf = ({ kills, restarts, customers, seed, issuer, broken }) =>
  [
    "node packages/adapters-postgres/long/kills.mjs",
    `--kills ${kills} --restarts ${restarts} --customers ${customers} --seed ${seed}`,
    ...(issuer === "memory" ? [] : [`--issuer ${issuer}`]),
    ...(broken === "none" ? [] : [`--broken ${broken}`]),
  ].join(" ");
