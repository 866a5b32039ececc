import * as fc from "fast-check";

/** For a long run: so many times as many cases. */
const times = Number(process.env["CONDOR_CASES_TIMES"] ?? 1);

interface Drawn<Ts> {
  readonly often: number;
  readonly examples?: Ts[];
}

/** Tries a property so often, and counts the cases: `npm test` tells how many there were. */
export const holds = <Ts extends unknown[]>(property: fc.IProperty<Ts>, { often, ...given }: Drawn<Ts>): void => {
  const numRuns = often * times;
  fc.assert(property, { ...given, numRuns });
  process.stdout.write(`counted: ${numRuns} generated cases of rules and codecs\n`);
};
