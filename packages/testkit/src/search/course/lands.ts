import type { CustomerRecord } from "@condor/core";
import { act, type Books, decline } from "../books.js";
import { keepsDeclines } from "../call.js";
import type { Deed } from "../deed.js";
import { memo2 } from "../memo.js";
import type { Message } from "../message.js";
import { arrivals } from "../network.js";
import type { Setting } from "../setting.js";
import type { Step } from "../step.js";
import { written } from "../store.js";
import { spent } from "../tally.js";
import type { World } from "../world.js";

/** What was on its way arrives, at any time. */
export const lands = ({ scene, retention }: Setting) => {
  const write = written(scene.fresh.version);
  const stored = memo2((record: CustomerRecord, message: Message) =>
    message._tag === "Call" ? record : write(message, record).record,
  );
  const acted = memo2((books: Books, message: Message) =>
    message._tag === "Call" ? act(scene)(books, message.call).books : books,
  );
  // A refusal that is forgotten, and that nobody hears, is none.
  const refused = memo2((books: Books, message: Message) =>
    message._tag === "Call" && keepsDeclines(retention) ? decline(true)(books, message.call)?.books : undefined,
  );
  return (world: World): ReadonlyArray<Step> =>
    arrivals(world.network).flatMap(([message, network]) => {
      const deed: Deed = { _tag: "Lands", message, fate: "answered" };
      const rest = { ...world, network };
      const landed = { ...rest, record: stored(world.record, message), books: acted(world.books, message) };
      const no = refused(world.books, message);
      const tally = no === undefined ? undefined : spent(world.tally, "declines");
      return no === undefined || tally === undefined
        ? [{ deed, after: landed }]
        : [
            { deed, after: landed },
            { deed: { ...deed, fate: "declined" }, after: { ...rest, books: no, tally } },
          ];
    });
};
