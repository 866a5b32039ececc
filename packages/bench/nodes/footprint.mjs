const must = (either) => {
  if (either._tag === "Left") throw new Error(JSON.stringify(either.left));
  return either.right;
};

const sizesText = `
select relname as name, pg_table_size(oid)::float8 as heap, pg_indexes_size(oid)::float8 as indexes
from pg_class where relkind = 'r' and relnamespace = 'condor'::regnamespace and relname in ('customer', 'creation')`;

const countersText = `
select xact_commit::float8 as commits, pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 as wal
from pg_stat_database where datname = current_database()`;

const waitsText = `
select coalesce(wait_event_type || ' ' || wait_event, 'on a core or waiting for one') as doing, count(*)::int as many
from pg_stat_activity
where datname = current_database() and backend_type = 'client backend' and state = 'active' and pid <> pg_backend_pid()
group by 1`;

// A backend tells its counts a second after its last statement at the latest.
const untilTold = 2_000;

/** What PostgreSQL says of itself. */
export const footprint = (database) => {
  const rows = async (name, text) => must(await database.query({ name, text, values: [] })());
  return {
    /** Bytes of each table that grows with customers, and of its indexes, once it is vacuumed. */
    sizes: async () => {
      for (const table of ["customer", "creation"]) await rows(`vacuum_${table}`, `vacuum analyze condor.${table}`);
      return Object.fromEntries((await rows("sizes", sizesText)).map(({ name, ...bytes }) => [name, bytes]));
    },
    /** Transactions, which here are single statements, and bytes of the log since ever. */
    counters: async () => {
      await new Promise((resolve) => setTimeout(resolve, untilTold));
      const [counters] = await rows("counters", countersText);
      return counters;
    },
    /** Samples what active connections do until it is told to stop; answers shares, and how often it looked. */
    watching: () => {
      const seen = new Map();
      const over = new AbortController();
      let [total, looks] = [0, 0];
      const look = async () => {
        while (!over.signal.aborted) {
          looks += 1;
          for (const { doing, many } of await rows("waits", waitsText)) {
            seen.set(doing, (seen.get(doing) ?? 0) + many);
            total += many;
          }
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      };
      const looked = look();
      return async () => {
        over.abort();
        await looked;
        const shares = [...seen].map(([doing, many]) => ({ doing, share: many / total }));
        return { looks, waits: shares.toSorted((a, b) => b.share - a.share) };
      };
    },
  };
};
