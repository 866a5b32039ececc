import type { Vector } from "./vectors.js";

export type Size = "none" | "patch" | "minor" | "major";

export interface RulesetChange {
  /** How the version must move, by meaning. */
  readonly size: Size;
  /** Facts that were admitted and are refused now, by the ids of their vectors. */
  readonly tightened: ReadonlyArray<string>;
  /** Facts that are decided otherwise in any other way. */
  readonly otherwise: ReadonlyArray<string>;
  /** Vectors that only one of the two has. */
  readonly added: ReadonlyArray<string>;
  readonly removed: ReadonlyArray<string>;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What moved from one ruleset to another, judged by the vectors of both. */
export const rulesetChange = (before: ReadonlyArray<Vector>, after: ReadonlyArray<Vector>): RulesetChange => {
  const then = new Map(before.map((one) => [one.id, one]));
  const now = new Set(after.map(({ id }) => id));
  const moved = after.filter(({ id, expected }) => then.has(id) && !same(then.get(id)?.expected, expected));
  const tightened = moved
    .filter(({ id, expected }) => then.get(id)?.expected.decision === "admitted" && expected.decision === "refused")
    .map(({ id }) => id);
  const otherwise = moved.map(({ id }) => id).filter((id) => !tightened.includes(id));
  const added = [...now].filter((id) => !then.has(id));
  const removed = [...then.keys()].filter((id) => !now.has(id));
  const size =
    tightened.length > 0
      ? "major"
      : otherwise.length > 0
        ? "minor"
        : added.length + removed.length > 0
          ? "patch"
          : "none";
  return { size, tightened, otherwise, added, removed };
};
