import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const numbered = (prefix) => `('${prefix}' || :n)`;

const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** A captured parameter as pgbench sends it: ids are new in each transaction, versions are those it was answered. */
const written = (value, names) => {
  const name = names.get(value);
  if (name !== undefined) return name;
  if (value === null) return "null";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return quoted(value);
  return `'\\x${Buffer.from(value).toString("hex")}'`;
};

const inline = ({ text, values }, names) =>
  text
    .replaceAll(/\$(\d+)/g, (_, n) => written(values[Number(n) - 1], names))
    .replaceAll(/\s+/g, " ")
    .trim();

/** The statements of one creation as a script of pgbench, from what the adapter sent and was answered. */
export const scriptOf = (sent, { customerId, accountId, cardId, issuedAccount, issuedCard }) => {
  const names = new Map([
    [customerId, numbered("csta_B")],
    [accountId, numbered("acca_B")],
    [cardId, numbered("crda_B")],
    [issuedAccount, numbered("account_B")],
    [issuedCard, numbered("card_B")],
  ]);
  const lines = ["\\set i :i + 1", "\\set n :client_id * 1000000 + :i"];
  for (const [at, { statement, rows }] of sent.entries()) {
    lines.push(`${inline(statement, names)} \\gset s${at}_`);
    if (rows[0]?.version !== undefined) names.set(rows[0].version, `:s${at}_version`);
  }
  return `${lines.join("\n")}\n`;
};

/** Rows for pgbench's own customers: the same content under its ids. */
export const fillText = `
insert into condor.customer (client, customer_id, customer_type, kyc_status, customer_reference, back_offices, created_at,
  names_condor, key_id, data_key, profile)
select client, 'csta_B' || (c * 1000000 + n), customer_type, kyc_status, customer_reference, back_offices, created_at,
  names_condor, key_id, data_key, profile
from (select * from condor.customer where client = 'bench' limit 1) one,
  generate_series(0, $1::int - 1) c, generate_series($2::int + 1, $3::int) n
`;

/** Runs the script: so many clients, each so many times, from a number on. Answers transactions a second. */
export const pgbench = ({ url, script, clients, each, from }) => {
  const folder = mkdtempSync(join(tmpdir(), "condor-pgbench-"));
  const file = join(folder, "creation.sql");
  writeFileSync(file, script);
  const threads = Math.min(2, clients);
  const args = ["-n", "-M", "prepared", "-c", clients, "-j", threads, "-t", each, "-D", `i=${from}`, "-f", file, url];
  const { stdout, stderr, status, error } = spawnSync("pgbench", args.map(String), { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const tps = /^tps = ([\d.]+)/m.exec(stdout ?? "")?.[1];
  if (status !== 0 || tps === undefined) throw new Error(`pgbench failed: ${error?.message ?? stderr}`);
  return Number(tps);
};

export const hasPgbench = () => spawnSync("pgbench", ["--version"]).status === 0;
