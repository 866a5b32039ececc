import type { Milliseconds } from "@condor/core";
import { type Ending, isCutOff, isRefusedThere, unrecorded } from "./ending.js";
import type { Harness, Service } from "./harness.js";

const mostRounds = 8;
const sixMinutes: Milliseconds = 6 * 60_000;

export interface Reconciling {
  readonly harness: Harness;
  /** Whom everybody asks at the end. */
  readonly service: Service;
  readonly records: () => Promise<Ending["records"]>;
  readonly pass: (duration: Milliseconds) => void;
}

/** Recovers until nothing is due; a refused customer for whom something landed all the same asks once more. */
export const reconciled = async ({ harness, service, records, pass }: Reconciling): Promise<Ending> => {
  const { books, load } = harness;
  const { create, recover } = service;
  const end = async (): Promise<Ending> => ({ records: await records(), books: await books() });
  for (let round = 0; round < mostRounds && (await records()).some(isCutOff); round += 1) {
    pass(sixMinutes);
    await recover?.();
  }
  const before = await end();
  const orphans = before.records.filter((record) => isRefusedThere(record) && unrecorded(before, record).length > 0);
  for (const { customer } of orphans) {
    await load({ ...customer, verification: { _tag: "Approved" } });
    await create({ customerId: customer.customerId });
  }
  return orphans.length === 0 ? before : end();
};
