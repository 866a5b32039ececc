import * as fc from "fast-check";
import type { Law, LawOptions } from "./law.js";
import { report } from "./report.js";

export interface LawOf<A> {
  readonly name: string;
  readonly given: fc.Arbitrary<A>;
  /** Rejects where the law is broken: see `broken`. */
  readonly holds: (value: A) => Promise<void>;
  /** Cases that are tried first, whatever `runs` says. */
  readonly examples?: ReadonlyArray<A>;
  /** 100 unless told. */
  readonly runs?: number;
}

const parameters = <A>({ examples = [], runs = 100 }: LawOf<A>, options: LawOptions): fc.Parameters<unknown> => {
  const { seed, path, runs: asked = runs, times = 1, timeoutMs = 10_000 } = options;
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(path === undefined ? {} : { path }),
    numRuns: Math.max(asked * times, examples.length),
    examples: examples.map((example) => [example]),
    plugins: [fc.timeout(timeoutMs)],
  };
};

/** A law about every value of an arbitrary. */
export const lawOf = <A>(law: LawOf<A>): Law => ({
  name: law.name,
  check: async (options = {}) => {
    const details = await fc.check<unknown>(fc.asyncProperty(law.given, law.holds), parameters(law, options));
    if (details.failed) await Promise.reject(new Error(report(law.name, details), { cause: details.errorInstance }));
  },
});

/** A law about every one of these cases, and no others. */
export const lawOfEach = <A>(law: Omit<LawOf<A>, "given" | "examples" | "runs">, cases: ReadonlyArray<A>): Law => {
  const whole = lawOf({ ...law, given: fc.constantFrom(...cases), examples: cases, runs: cases.length });
  return { ...whole, check: ({ times: _, ...options } = {}) => whole.check(options) };
};
