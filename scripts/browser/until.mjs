import assert from "node:assert/strict";

/** Looks until what is seen holds, for 5 s at most; then what was last seen is the failure. */
export const until = async (look, holds, what) => {
  const deadline = performance.now() + 5_000;
  let seen = await look();
  while (!holds(seen) && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    seen = await look();
  }
  assert.ok(holds(seen), `${what}; seen: ${JSON.stringify(seen)}`);
};

export const shows = (look, ...texts) =>
  until(look, (seen) => texts.every((text) => seen.includes(text)), `not shown: ${texts.join(", ")}`);

export const equals = (look, expected) =>
  until(look, (seen) => JSON.stringify(seen) === JSON.stringify(expected), `not ${JSON.stringify(expected)}`);
