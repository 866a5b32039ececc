/** A table whose rows have a data key each; `position` tells those of one customer apart. */
export interface SealedTable {
  readonly name: string;
  readonly position: string;
  /** What the seals of a row call it. */
  readonly record: (position: number) => string;
}

export const sealedTables: ReadonlyArray<SealedTable> = [
  { name: "customer", position: "0", record: () => "customer" },
  { name: "account", position: "t.position", record: (position) => `account ${position}` },
  { name: "creation", position: "0", record: () => "creation" },
];

/** $1 the current key's id, $2 the only client or null, $3 to $5 the row before, $6 how many. */
export const oldKeys = ({ name, position }: SealedTable): string => `
select t.client, t.customer_id, ${position} as position, t.key_id, encode(t.data_key, 'base64') as data_key
from condor.${name} t
where t.key_id <> $1 and ($2::text is null or t.client = $2)
  and (t.client, t.customer_id) >= ($3, $4) and (t.client, t.customer_id, ${position}) > ($3, $4, $5::integer)
order by t.client, t.customer_id, position limit $6
`;

/**
 * $1 the current key's id, $2 the keys as JSON. A row that was written meanwhile has another data key and is left
 * alone. Rows are locked in the order in which an import locks them. No version changes: nothing was said anew.
 */
export const newKeys = ({ name, position }: SealedTable): string => `
with given as (
  select * from json_to_recordset($2::json) as g (client text, customer_id text, position integer, before text, after text)
), locked as materialized (
  select t.client, t.customer_id, g.position, decode(g.after, 'base64') as data_key
  from condor.${name} t join given g on t.client = g.client and t.customer_id = g.customer_id and ${position} = g.position
  where t.data_key = decode(g.before, 'base64')
  order by t.client, t.customer_id for no key update of t
)
update condor.${name} t set key_id = $1, data_key = locked.data_key
from locked where t.client = locked.client and t.customer_id = locked.customer_id and ${position} = locked.position
returning 1
`;
