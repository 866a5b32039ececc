const itself = (port) => port;
const nothing = { _tag: "Right", right: [] };

const randomly = (key) => key.replace(/\/(account|card)$/, `/${crypto.randomUUID()}/$1`);

/** A new key for every call: what a timeout hides is made a second time. */
const randomKey = (issuer) => ({
  ...issuer,
  openAccount: (key, order) => issuer.openAccount(randomly(key), order),
  issueDebitCard: (key, order, account) => issuer.issueDebitCard(randomly(key), order, account),
});

// Each comparison of a version in the shipped statements, and what it becomes: the parameter's type stays known.
const comparisons = [
  ["and version::text = $3\n), written", "and $3::text is not null\n), written"],
  ["and version::text = $3\n  returning", "and $3::text is not null\n  returning"],
  ["(select version from before) is not distinct from $4", "($4::text is null or true)"],
  ["coalesce((select state from before) in ('AccountRefused', 'CardRefused'), true)", "true"],
  ["where c.version::text = $4", "where true"],
];

const uncompared = (text) => comparisons.reduce((sql, [is, becomes]) => sql.replace(is, becomes), text);

/** The last writer wins. */
const noCompareAndSet = (database) => ({
  ...database,
  query: (statement) => database.query({ ...statement, text: uncompared(statement.text) }),
});

/** Recovery looks, and sees nothing that is due. */
const blindRecovery = (database) => ({
  ...database,
  query: (statement) => (statement.name === "condor_due" ? () => Promise.resolve(nothing) : database.query(statement)),
});

/** The product with one of its pillars taken away; each must be caught. */
export const broken = {
  none: { issuer: itself, database: itself },
  "random-key": { issuer: randomKey, database: itself },
  "blind-recovery": { issuer: itself, database: blindRecovery },
  "no-compare-and-set": { issuer: itself, database: noCompareAndSet },
};
