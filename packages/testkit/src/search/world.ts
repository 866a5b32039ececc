import type { CustomerRecord } from "@condor/core";
import type { Books } from "./books.js";
import type { Network } from "./network.js";
import type { Process } from "./process.js";
import type { Tally } from "./tally.js";

/** One situation: the store, the issuer, what is on its way to them, and everybody who works. */
export interface World {
  readonly record: CustomerRecord;
  readonly books: Books;
  readonly network: Network;
  readonly tally: Tally;
  readonly processes: ReadonlyArray<Process>;
}

/** Nobody is at work and nothing is on its way. */
export const isQuiet = ({ network, processes }: World): boolean =>
  network.length === 0 && processes.every(({ _tag }) => _tag === "Waiting");
