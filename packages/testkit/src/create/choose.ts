/** Chooses one of `options` things: a whole number from 0. The first is always the plainest. */
export type Choose = (options: number) => number;

/** Reads choices from a tape; past its end everything is plain. */
export const choosingFrom = (tape: ReadonlyArray<number>): Choose => {
  let at = 0;
  return (options) => {
    const drawn = tape[at] ?? 0;
    at += 1;
    return drawn % options;
  };
};

/** The same choices for the same seed, a whole number below 2^53 (splitmix32). */
export const choosingBy = (seed: number): Choose => {
  let state = (Math.imul(seed >>> 0, 0x9e3779b1) ^ Math.imul(Math.floor(seed / 2 ** 32) + 1, 0x85ebca6b)) >>> 0;
  return (options) => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % options;
  };
};

/** Choices that are written down, so that the tape repeats them. */
export const recorded = (choose: Choose): { readonly choose: Choose; readonly tape: () => ReadonlyArray<number> } => {
  const drawn: number[] = [];
  return {
    choose: (options) => {
      const one = choose(options);
      drawn.push(one);
      return one;
    },
    tape: () => [...drawn],
  };
};
