import { kindsOfNames, mostCodes, type NameCode } from "./naming.js";

export interface InOrder {
  readonly to: (code: NameCode) => NameCode;
  /** Every name has the place that it would be given. */
  readonly same: boolean;
}

/** Each list names what is new in it from a place of its own on, so that a longer list before it changes nothing. */
const placesOfAList = 16;

/**
 * Numbers names in the order in which they occur, kind by kind; the first place of each kind is left to the steps.
 * An answer holds until the next question: this is the innermost loop of a search.
 */
export const inOrder = (): ((lists: ReadonlyArray<ReadonlyArray<NameCode>>) => InOrder) => {
  const places = new Int32Array(mostCodes);
  const last = new Int32Array(kindsOfNames);
  const to = (code: NameCode): NameCode => places[code] ?? code;
  return (lists) => {
    places.fill(0);
    let same = true;
    let first = 0;
    for (const codes of lists) {
      last.fill(first);
      first += placesOfAList;
      for (const code of codes)
        if (places[code] === 0) {
          const kind = code & 3;
          const place = (last[kind] ?? 0) + 1;
          last[kind] = place;
          places[code] = (place << 2) | kind;
          if (places[code] !== code) same = false;
        }
    }
    return { to, same };
  };
};
