import type { Law, Make, Stage } from "@condor/testkit";

/** A broken adapter: a small patch of one that holds. */
export interface Mutant<S extends Stage> {
  readonly name: string;
  readonly make: Make<S>;
  /** The law that must catch it. Others may too. */
  readonly breaks: string;
}

/** The law of that name, made for the mutant. */
export const lawBroken = (laws: ReadonlyArray<Law>, name: string): Law => {
  const law = laws.find((one) => one.name === name);
  if (law === undefined) throw new Error(`there is no law "${name}"`);
  return law;
};
