/** What `npm test` shows of its own run, in this order. A test counts it by a line `counted: 3 of 4 things`. */
export const shown = [
  "generated cases of rules and codecs",
  "states searched",
  "transitions searched",
  "wrong designs of next caught by the search",
  "distinct interleavings of overlapping actors simulated",
  "simulated stories with faults",
  "wrong designs of ports caught by the simulation alone",
  "wrong designs of ports caught by the laws of create",
  "broken adapters caught by the laws of their port",
  "impossible histories refused",
  "laws of ports held in memory",
  "laws of create held in memory",
  "laws of create held over HTTP",
  "laws of an issuer held over HTTP",
  "laws of ports held on PostgreSQL",
  "laws of create held on PostgreSQL",
  "laws held with Increase's SDK",
  "requests of processes that race",
  "processes killed",
  "crash restarts of PostgreSQL",
  "strange and sound requests over HTTP",
];

const inDigits = (count) => count.toLocaleString("en-US");

/** The lines to show, each summed over all files that count it, and what nobody counted. */
export const counted = (output) => {
  const sums = new Map();
  for (const [, count, all, what] of output.matchAll(/^counted: (\d+)(?: of (\d+))? (.+)$/gmu)) {
    const sum = sums.get(what) ?? { count: 0, all: all === undefined ? undefined : 0 };
    sums.set(what, { count: sum.count + Number(count), all: all === undefined ? undefined : sum.all + Number(all) });
  }
  const lines = [...sums]
    .toSorted(([one], [other]) => shown.indexOf(one) - shown.indexOf(other))
    .map(([what, { count, all }]) => {
      const figure = all === undefined ? inDigits(count) : `${inDigits(count)} of ${inDigits(all)}`;
      return `${figure.padStart(16)}  ${what}`;
    });
  return { lines, missing: shown.filter((what) => !sums.has(what)) };
};
