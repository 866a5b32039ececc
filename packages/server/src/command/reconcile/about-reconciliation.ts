import { counted } from "../../counted.js";
import { aboutDifference, wordsOf } from "../../reconcile/about-difference.js";
import type { Difference, InFlight, Reconciliation } from "../../reconcile/difference.js";

const mostNamed = 20;

const inFlightOf = (inFlight: ReadonlyArray<InFlight>): ReadonlyArray<string> => {
  if (inFlight.length === 0) return [];
  const named = inFlight
    .slice(0, mostNamed)
    .map(({ client, customerId, state }) => `  ${client} ${customerId} ${state}`);
  const more = inFlight.length > mostNamed ? [`  and ${inFlight.length - mostNamed} more (--json names them all)`] : [];
  return [`${inFlight.length} in flight, which may differ for now:`, ...named, ...more];
};

/** For people. */
export const asText = ({ differences, inFlight, creations, entries, elsewhere }: Reconciliation): string =>
  [
    ...differences.map(aboutDifference),
    ...inFlightOf(inFlight),
    ...(elsewhere === 0 ? [] : [`${elsewhere} of other issuers, whose books these are not.`]),
    `${counted(creations, "creation", "creations")} and ${counted(entries, "line", "lines")} of the books compared: ${
      differences.length === 0 ? "no difference" : counted(differences.length, "difference", "differences")
    }.`,
    "",
  ].join("\n");

const differenceInWords = ({ _tag, ...rest }: Difference) => ({ difference: _tag, ...rest, ...wordsOf[_tag] });

/** For programs: one JSON object. */
export const asJson = ({ differences, ...rest }: Reconciliation): string =>
  `${JSON.stringify({ differences: differences.map(differenceInWords), ...rest }, undefined, 2)}\n`;
