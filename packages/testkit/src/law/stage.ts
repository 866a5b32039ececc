import * as fc from "fast-check";
import { applicable } from "./applicable.js";
import { broken } from "./broken.js";
import type { Law } from "./law.js";
import { lawOf, type LawOf } from "./law-of.js";

/** An isolated instance of an adapter, with what a law needs to set the scene. */
export interface Stage {
  /** Called once after each case, also after one that broke the law. */
  readonly dispose: () => Promise<void> | void;
}

/** Asked for a stage of its own by every case of every law. */
export type Make<S extends Stage> = () => S | Promise<S>;

/** A law that waits for a maker. `needs` names what not every maker offers. */
export interface Statement<S extends Stage, Capability extends string = never> {
  readonly name: string;
  readonly needs: ReadonlyArray<Capability>;
  readonly of: (make: Make<S>) => Law;
}

const played = async <S extends Stage>(make: Make<S>, play: (stage: S) => Promise<void>): Promise<void> => {
  const stage = await make();
  try {
    await play(stage);
  } finally {
    await stage.dispose();
  }
};

export interface Stated<S extends Stage, A> extends Omit<LawOf<A>, "holds"> {
  readonly holds: (stage: S, value: A) => Promise<void>;
}

export const stated = <S extends Stage, A>({ holds, ...rest }: Stated<S, A>): Statement<S> => ({
  name: rest.name,
  needs: [],
  of: (make) => lawOf({ ...rest, holds: (value) => played(make, (stage) => holds(stage, value)) }),
});

/** A statement about each of these cases. */
export const statedOfEach = <S extends Stage, A>(
  rest: Pick<Stated<S, A>, "name" | "holds">,
  cases: ReadonlyArray<A>,
): Statement<S> => stated({ ...rest, given: fc.constantFrom(...cases), examples: cases, runs: cases.length });

/** A statement that only makers who offer all of these are held to. */
export const needing = <S extends Stage, C extends string>(
  needs: ReadonlyArray<C>,
  statement: Statement<S>,
): Statement<S, C> => ({ ...statement, needs });

/** What the maker said that it offers. */
export const offered = <A>(capability: string, member: A | undefined): Promise<A> =>
  member === undefined
    ? broken(`make is said to offer ${capability}, and the stage has none`)
    : Promise.resolve(member);

/** The laws, in the order of the statements; those that need what is not offered say so in their names. */
export const lawsOf =
  <S extends Stage, C extends string>(statements: ReadonlyArray<Statement<S, C>>) =>
  (make: Make<S>, offers: ReadonlyArray<C> = []): ReadonlyArray<Law> =>
    statements.map((one) => applicable(one, offers, "maker", () => one.of(make)));
