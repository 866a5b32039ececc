/** A list of whole numbers below 2^31 that grows, in plain memory. */
export interface Ints {
  readonly get: (place: number) => number;
  readonly set: (place: number, value: number) => void;
  readonly push: (value: number) => void;
  readonly size: () => number;
  /** The list as it stands: its own memory, so not to be changed, and no longer true after the next push. */
  readonly all: () => Int32Array;
}

const fewest = 1024;

/** Empty, or with what another list had. */
export const ints = (known?: Int32Array): Ints => {
  let cells = new Int32Array(Math.max(fewest, known?.length ?? 0));
  let size = known?.length ?? 0;
  if (known !== undefined) cells.set(known);
  return {
    get: (place) => cells[place] ?? -1,
    set: (place, value) => {
      cells[place] = value;
    },
    push: (value) => {
      if (size === cells.length) {
        const larger = new Int32Array(2 * size);
        larger.set(cells);
        cells = larger;
      }
      cells[size] = value;
      size += 1;
    },
    size: () => size,
    all: () => cells.subarray(0, size),
  };
};
