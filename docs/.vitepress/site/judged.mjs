import { explain, ruleCatalogue } from "@condor/core";
import { onWire } from "./on-wire.mjs";
import { situations } from "./situations.mjs";

const mustRefuse = ({ rule, told, facts }) => {
  const first = explain(facts).trace.find(({ verdict }) => verdict === "Refuses");
  if (first?.rule.id !== rule) throw new Error(`${told}: refused by ${first?.rule.id}, and not by ${rule}`);
};

const mustCover = ({ id }) => {
  if (!situations.some(({ rule }) => rule === id))
    throw new Error(`no situation is refused by ${id}: see situations.mjs`);
};

situations.forEach(mustRefuse);
ruleCatalogue.forEach(mustCover);

/** Every situation that is refused, with what the routes answer to it. */
export const judged = situations.map((one) => ({ ...one, wire: onWire(one.facts) }));
