// The shipped functions over ports in memory, for the long runs.
import {
  memoryCardIssuer,
  memoryCustomerRepository,
  sequentialIdGenerator,
  systemClock,
} from "@condor/adapters-memory";
import { ClientId, create, patiently, recover, resume, settleReview } from "@condor/core";
import { anotherIssuer, forgettingKeys, saidBy } from "@condor/testkit";

const client = ClientId.decode("acme").right;
const operator = { _tag: "Operator", operator: "ann", reason: "the books were read" };

const booksOf = async (issuer) => (await issuer.books()()).right.entries;

const serving = (ports, patient) => {
  const ask = patient ? patiently(ports.clock)(create(ports)) : create(ports);
  return {
    create: (request, asked = {}) => ask(request, asked)().then(saidBy),
    resume: (customerId) => resume(ports)(customerId)().then(saidBy),
    recover: () => recover(ports)(100)().then(() => undefined),
    settle: (customerId, move) =>
      settleReview(ports)(customerId, move, operator)().then(({ left, right }) => (right ?? left)._tag),
  };
};

/** `keysKept` is how long the issuer keeps keys: for ever unless told. */
export const memoryHarness = ({ patient = false, keysKept, ...options } = {}) => ({
  offers: ["ports", "recovery", "keys", "cancellation", "review", "relocation", ...(patient ? ["patience"] : [])],
  make: ({ program, around }) => {
    const customers = memoryCustomerRepository(client);
    const [here, elsewhere] = [memoryCardIssuer(options), memoryCardIssuer(options)];
    const keeping = (issuer) =>
      keysKept === undefined ? issuer : forgettingKeys(() => ports.clock.now(), keysKept)(issuer);
    const own = { customers, ids: sequentialIdGenerator(), clock: systemClock, program };
    const ports = around({ ...own, issuer: keeping(here) });
    return {
      ...serving(ports, patient),
      relocated: serving(around({ ...own, issuer: keeping(anotherIssuer(elsewhere)) }), patient),
      load: (customer) => Promise.resolve(void customers.load(customer)()),
      books: async () => [...(await booksOf(here)), ...(await booksOf(elsewhere))],
      dispose: () => undefined,
    };
  },
});

const hour = 60 * 60 * 1_000;

/** The issuers that stories are told of, in turn. */
export const harnesses = [
  memoryHarness(),
  memoryHarness({ declines: "kept" }),
  memoryHarness({ patient: true }),
  memoryHarness({ declines: "kept", keysKept: hour }),
];
