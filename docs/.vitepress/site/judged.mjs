import { explain, ruleCatalogue } from "@condor/core";
import { onWire } from "./on-wire.mjs";
import { situations } from "./situations.mjs";

const refused = situations.filter(({ rule }) => rule !== undefined);

const mustRefuse = ({ rule, told, facts }) => {
  const first = explain(facts).trace.find(({ verdict }) => verdict === "Refuses");
  if (first?.rule.id !== rule) throw new Error(`${told}: refused by ${first?.rule.id}, and not by ${rule}`);
};

const mustCover = ({ id }) => {
  if (!refused.some(({ rule }) => rule === id)) throw new Error(`no situation is refused by ${id}: see situations.mjs`);
};

refused.forEach(mustRefuse);
ruleCatalogue.forEach(mustCover);

/** Every situation that is refused, with what the routes answer to it. */
export const judged = await Promise.all(refused.map(async (one) => ({ ...one, wire: await onWire(one.facts) })));
