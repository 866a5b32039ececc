import type { CustomerRecord } from "@condor/core";
import { alike } from "./alike.js";
import type { Books } from "./books.js";
import { inOrder } from "./in-order.js";
import { interned, type Kept } from "./interned.js";
import type { Message } from "./message.js";
import { withoutEffectless } from "./network.js";
import type { Process } from "./process.js";
import { renamedBooks, renamedNetwork, renamedProcess, renamedRecord } from "./renamed.js";
import type { Tally } from "./tally.js";
import type { World } from "./world.js";

/** A world as a row of numbers, the same for all that differ only by names or by the order of the processes. */
export interface Canonical {
  readonly rowOf: (world: World) => ReadonlyArray<number>;
  /** The world of a row that was made before. */
  readonly worldOf: (row: ReadonlyArray<number>) => World | undefined;
  /** Of each process in the row, its place in the world. */
  readonly placesOf: (world: World) => ReadonlyArray<number>;
  readonly parts: () => Parts;
}

/** What rows are numbers of, each kind in the order of its numbers. */
export interface Parts {
  readonly records: ReadonlyArray<CustomerRecord>;
  readonly books: ReadonlyArray<Books>;
  readonly networks: ReadonlyArray<ReadonlyArray<Message>>;
  readonly tallies: ReadonlyArray<Tally>;
  readonly processes: ReadonlyArray<Process>;
}

/** Record, books, network and tally. */
export const partsBesideProcesses = 4;

const byShape = (a: Kept<Process>, b: Kept<Process>): number => a.shape - b.shape;
const idOf = ({ id }: { readonly id: number }): number => id;

/** Rows that were made before have the same numbers again where their parts are given. */
export const canonical = (known?: Parts): Canonical => {
  const same = alike();
  const ordered = inOrder();
  const records = interned(same, renamedRecord);
  const books = interned(same, renamedBooks);
  const networks = interned(same, renamedNetwork);
  const tallies = interned<Tally>(same, () => (tally) => tally);
  const processes = interned(same, renamedProcess);
  known?.records.forEach(records.keep);
  known?.books.forEach(books.keep);
  known?.networks.forEach(networks.keep);
  known?.tallies.forEach(tallies.keep);
  known?.processes.forEach(processes.keep);
  const rowOf: Canonical["rowOf"] = (world) => {
    const record = records.keep(world.record);
    const book = books.keep(world.books);
    const network = networks.keep(withoutEffectless(world.network, world.record, world.books));
    const tally = tallies.keep(world.tally);
    const kept = world.processes.map(processes.keep).toSorted(byShape);
    const { to, same: isNamed } = ordered([record.names, book.names, network.names, ...kept.map(({ names }) => names)]);
    const beside = isNamed
      ? [record, book, network, tally]
      : [records.rename(record, to), books.rename(book, to), networks.rename(network, to), tally];
    return [...beside.map(idOf), ...kept.map((one) => (isNamed ? one : processes.rename(one, to)).id)];
  };
  const worldOf: Canonical["worldOf"] = ([record = -1, book = -1, network = -1, tally = -1, ...seats]) => {
    const found = {
      record: records.at(record),
      books: books.at(book),
      network: networks.at(network),
      tally: tallies.at(tally),
    };
    const seated = seats.map(processes.at).filter((process) => process !== undefined);
    return found.record === undefined ||
      found.books === undefined ||
      found.network === undefined ||
      found.tally === undefined
      ? undefined
      : { record: found.record, books: found.books, network: found.network, tally: found.tally, processes: seated };
  };
  const placesOf: Canonical["placesOf"] = (world) =>
    world.processes
      .map((process, place) => ({ kept: processes.keep(process), place }))
      .toSorted((a, b) => byShape(a.kept, b.kept))
      .map(({ place }) => place);
  const parts: Canonical["parts"] = () => ({
    records: records.all(),
    books: books.all(),
    networks: networks.all(),
    tallies: tallies.all(),
    processes: processes.all(),
  });
  return { rowOf, worldOf, placesOf, parts };
};
