import type { Database, Row } from "@condor/adapters-postgres";
import { done } from "../served.js";

const columns = `
select n.nspname as schema, c.relname as table, a.attname as column
from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname like 'condor%' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
order by 1, 2, 3`;

const looksLikeBase64 = /^[A-Za-z0-9+/_-]{16,}={0,2}$/u;

/** Bytes as the text that they may be; a text also as what it may encode. */
const readings = (value: unknown): string => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("latin1");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return looksLikeBase64.test(text) ? `${text} ${Buffer.from(text, "base64").toString("latin1")}` : text;
};

/** Every value of every column of every table that condor has, with its place. */
export const dump = async (database: Database): Promise<string> => {
  let statements = 0;
  const run = (text: string): Promise<ReadonlyArray<Row>> => {
    statements += 1;
    return done(database.query({ name: `dump_${statements}`, text, values: [] }));
  };
  const lines: string[] = [];
  for (const { schema, table, column } of await run(columns)) {
    const place = `"${String(schema)}"."${String(table)}"`;
    const rows = await run(`select "${String(column)}" as value from ${place} where "${String(column)}" is not null`);
    lines.push(...rows.map(({ value }) => `${place}.${String(column)}: ${readings(value)}`));
  }
  return lines.join("\n");
};
