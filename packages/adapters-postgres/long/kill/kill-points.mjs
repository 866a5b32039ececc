/** Where a worker dies: at every call of a port, told apart by what it writes. `due` is recovery's. */
const points = [
  "find",
  "findByIdempotencyKey",
  "begin OpeningAccount",
  "begin IssuingCard",
  "advance OpeningAccount",
  "advance IssuingCard",
  "advance AccountRefused",
  "advance CardRefused",
  "advance Created",
  "due",
  "openAccount",
  "issueDebitCard",
  "findByKey",
];

const moments = ["before", "during", "after"];

export const killPoints = points.flatMap((point) => moments.map((moment) => `${point} ${moment}`));

/** Those that only some customers come to: every worker dies at its first. */
export const isRare = (point) => /CardRefused|AccountRefused|begin IssuingCard|findByKey/.test(point);

/** How often a worker may pass a point before it dies there: some calls come by the dozen, others once or twice. */
export const mostPasses = (point) => {
  if (isRare(point)) return 0;
  return /^(find|due|begin|advance Opening)/.test(point) ? 6 : 1;
};

/** Ports that call `strike` before a call starts, while it is under way, and before its answer is used. */
export const struckPorts = (strike) => {
  const at = (point, task) => async () => {
    strike(`${point} before`);
    const answer = task();
    strike(`${point} during`);
    const answered = await answer;
    strike(`${point} after`);
    return answered;
  };
  const state = ({ creation }) => creation._tag;
  return {
    customers: (customers) => ({
      client: customers.client,
      find: (id) => at("find", customers.find(id)),
      findByIdempotencyKey: (key) => at("findByIdempotencyKey", customers.findByIdempotencyKey(key)),
      begin: (beginning) => at(`begin ${state(beginning)}`, customers.begin(beginning)),
      advance: (advance) => at(`advance ${state(advance)}`, customers.advance(advance)),
      due: (now, limit, after) => at("due", customers.due(now, limit, after)),
    }),
    issuer: (issuer) => ({
      ...issuer,
      openAccount: (key, order) => at("openAccount", issuer.openAccount(key, order)),
      issueDebitCard: (key, order, account) => at("issueDebitCard", issuer.issueDebitCard(key, order, account)),
      findByKey: (key, order) => at("findByKey", issuer.findByKey(key, order)),
    }),
  };
};
