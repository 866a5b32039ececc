import type { Database, Parameter } from "@condor/adapters-postgres";
import { refusal, sql } from "../sql.js";

export const states = [
  "OpeningAccount",
  "IssuingCard",
  "AccountRefused",
  "CardRefused",
  "UnderReview",
  "Created",
] as const;
export type State = (typeof states)[number];

export type Columns = Readonly<Record<string, Parameter>>;

const bytes = new Uint8Array([1]);
let drawn = 0;

/** What is another one's for every creation. */
const own = (what: string): string => {
  drawn += 1;
  return `${what}_${drawn}`;
};

const isRunning = (state: State): boolean => state === "OpeningAccount" || state === "IssuingCard";
const needsApplicant = (state: State): boolean => isRunning(state) || state === "UnderReview";
const hasAccount = (state: State): boolean => ["IssuingCard", "CardRefused", "Created"].includes(state);

/** The least that a state needs. */
export const least = (state: State): Columns => ({
  state,
  schema_version: 1,
  begun_at: 10,
  written_at: 10,
  issuer: "sandbox",
  refusals: 0,
  account_id: own("acca"),
  card_id: own("crda"),
  key_id: "test",
  data_key: bytes,
  record: bytes,
  due_at: isRunning(state) ? 20 : null,
  applicant: needsApplicant(state) ? bytes : null,
  issued_account: hasAccount(state) ? own("account") : null,
  issued_card: state === "Created" ? own("card") : null,
  idempotency_key: null,
  reference: null,
});

/** A value for each column that a state may demand or forbid. */
export const some = (column: string): Parameter => {
  if (column === "due_at") return 20;
  return column === "applicant" ? bytes : own(column);
};

const insert = (columns: Columns): string => {
  const names = Object.keys(columns);
  return `insert into condor.creation (${names.join(", ")}) values (${names.map((_, at) => `$${at + 1}`).join(", ")})`;
};

const update = (columns: Columns): string => {
  const names = Object.keys(columns);
  const assigned = names.map((name, at) => `${name} = $${at + 3}`).join(", ");
  return `update condor.creation set ${assigned} where client = $1 and customer_id = $2`;
};

/** Writes of creations past the adapter, as a wrong program does them. */
export const rawCreations = (database: Database, client: string) => {
  const run = sql(database);
  const refused = refusal(database);
  const customer = async (traits: { readonly adopted?: boolean; readonly erased?: boolean } = {}): Promise<string> => {
    const id = own("csta");
    const { adopted = false, erased = false } = traits;
    await run(
      `insert into condor.customer (client, customer_id, customer_type, kyc_status, back_offices, created_at,
        names_condor, erased, key_id, data_key, profile)
      values ($1, $2, 'individual', 'APPROVED', $3, 'now', $4, $5, $6, $7, $7)`,
      client,
      id,
      adopted ? ["condor"] : [],
      adopted,
      erased,
      erased ? null : "test",
      erased ? null : bytes,
    );
    return id;
  };
  const placed = (id: string, columns: Columns): Columns => ({ client, customer_id: id, ...columns });
  return {
    client,
    customer,
    write: (id: string, columns: Columns) => run(insert(placed(id, columns)), ...Object.values(placed(id, columns))),
    refused: (id: string, columns: Columns) =>
      refused(insert(placed(id, columns)), ...Object.values(placed(id, columns))),
    change: (id: string, columns: Columns) => run(update(columns), client, id, ...Object.values(columns)),
    changeRefused: (id: string, columns: Columns) => refused(update(columns), client, id, ...Object.values(columns)),
  };
};
