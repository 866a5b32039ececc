/**
 * What a spectator does: `n` lets the next step happen, `k` kills the process, `r` waits and runs recovery to its end,
 * `a` asks the same again.
 */
export type Move = "n" | "k" | "r" | "a";

const isMove = (character: string): character is Move => "nkra".includes(character);

export const movesOf = (text: string): ReadonlyArray<Move> => [...text].filter(isMove);
