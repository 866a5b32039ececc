import { systemClock, uuidV7IdGenerator } from "@condor/adapters-memory";
import { create } from "@condor/core";
import { disagreements, unrecorded } from "./books.mjs";
import { contradictions } from "./history.mjs";
import { callsIn } from "./recorder.mjs";
import { program } from "./scene.mjs";
import { recordsOf, strayRows } from "./store.mjs";

/** A machine that is busy is no fault: the issuer is honest by now, so an answer that stays open is. */
const patientLimit = 60_000;
const mostRepeats = 5;

export const tally = (values) => {
  const counts = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

const isOpen = ({ _tag, left }) => _tag === "Left" && ["IssuerUnavailable", "StorageUnavailable"].includes(left._tag);

/** As a caller does who was told nothing final: the same again. */
const toTheEnd = async (ask, left = mostRepeats) => {
  const answer = await ask();
  if (isOpen(answer) && left > 0) await toTheEnd(ask, left - 1);
};

/** A refused customer for whom something landed all the same asks once more, and is told the truth. */
const reconciled = async ({ store: { customers }, issuer, issuerClient, count }) => {
  const ports = { customers, ids: uuidV7IdGenerator(), clock: systemClock, program };
  const open = create({ ...ports, issuer: issuerClient(issuer.url, patientLimit) });
  const orphans = unrecorded(await recordsOf(customers, count), await issuer.ask("ledger"));
  const ids = new Set(orphans.map(({ customerId }) => customerId));
  for (const customerId of ids) await toTheEnd(open({ customerId }));
  return ids.size;
};

/** After the end: one reconciliation, then all rows, all of the issuer's books and all recorded calls. */
export const examined = async ({ store, issuer, issuerClient, count, files, settling }) => {
  const foundByReconciliation = await reconciled({ store, issuer, issuerClient, count });
  const [records, ledger] = [await recordsOf(store.customers, count), await issuer.ask("ledger")];
  const calls = files.flatMap(callsIn);
  return {
    customers: count,
    rows: records.size,
    books: ledger.length,
    calls: calls.length,
    unanswered: calls.filter(({ said }) => said === undefined).length,
    said: tally(calls.flatMap(({ said }) => said?._tag ?? [])),
    states: tally([...records.values()].map(({ creation }) => creation?.creation._tag ?? "None")),
    foundByReconciliation,
    settledAfter: settling.took,
    violations: [
      ...(await strayRows(store, records)),
      ...settling.faults,
      ...disagreements(records, ledger),
      ...contradictions(calls, records),
    ],
  };
};
