import type { Database } from "@condor/adapters-postgres";
import type { CustomerId } from "@condor/core";
import { personId } from "../a-person.js";
import { sql, textOf } from "../sql.js";
import { people, unreadable } from "./people.js";

/** What of a table is sealed, and with what. */
export const sealed = {
  customer: ["key_id", "data_key", "profile"],
  account: ["key_id", "data_key", "record"],
  creation: ["key_id", "data_key", "applicant", "record"],
} as const;

export type Table = keyof typeof sealed;

export const tables = ["customer", "account", "creation"] as const;

/** The same record in a table: of another customer, client or position. */
export const from = (table: Table, client: string, customer: string, position = 0): string => {
  const columns = sealed[table].join(", ");
  const at = table === "account" ? ` and o.position = ${position}` : "";
  return `(${columns}) = (select ${columns} from condor.${table} o where o.client = ${client} and o.customer_id = ${customer}${at})`;
};

/** Four people, and what becomes of them when one record of the first is changed; it is put back each time. */
export const changing = async (database: Database) => {
  const run = sql(database);
  const here = await people(database);
  const { client } = here;
  const first = personId(1);
  const withChange = async (table: Table, change: string): Promise<ReadonlyArray<CustomerId>> => {
    const of = `t.client = $1 and t.customer_id = $2${table === "account" ? " and t.position = 0" : ""}`;
    const [before] = await run(
      `select row_to_json(t)::text as whole from condor.${table} t where ${of}`,
      client,
      first,
    );
    await run(`update condor.${table} t set ${change} where ${of}`, client, first);
    const found = await unreadable(here);
    const columns = sealed[table].join(", ");
    const back = `select ${columns} from json_populate_record(null::condor.${table}, $3::json)`;
    await run(
      `update condor.${table} t set (${columns}) = (${back}) where ${of}`,
      client,
      first,
      textOf(before?.["whole"]),
    );
    return found;
  };
  return { ...here, first, withChange };
};
