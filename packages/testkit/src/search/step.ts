import type { CustomerRecord } from "@condor/core";
import type { Books } from "./books.js";
import type { Chances } from "./chances.js";
import type { Deed } from "./deed.js";
import type { Message } from "./message.js";
import type { Process } from "./process.js";
import { sending } from "./network.js";
import { spent, withOpened } from "./tally.js";
import type { World } from "./world.js";

/** What one process may do next: what it costs, and what changes. */
export interface Turn {
  readonly deed: Deed;
  readonly costs?: keyof Chances;
  readonly process: Process;
  readonly record?: CustomerRecord;
  readonly books?: Books;
  readonly sends?: Message;
  /** A request without a key is answered an account and a card. */
  readonly opens?: boolean;
}

export interface Step {
  readonly deed: Deed;
  /** The place of the process that does it; nobody's where the world itself does. */
  readonly by?: number;
  readonly after: World;
}

/** The step that a process makes, where its chance is left. */
export const stepOf = (world: World, by: number, turn: Turn): Step | undefined => {
  const { costs, deed, process, sends, opens } = turn;
  const tally = costs === undefined ? world.tally : spent(world.tally, costs);
  if (tally === undefined) return undefined;
  const after = {
    record: turn.record ?? world.record,
    books: turn.books ?? world.books,
    network: sends === undefined ? world.network : sending(world.network, sends),
    tally: opens === true ? withOpened(tally) : tally,
    processes: world.processes.with(by, process),
  };
  return { deed, by, after };
};
