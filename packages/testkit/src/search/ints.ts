/** A list of whole numbers below 2^31 that grows, in plain memory. */
export interface Ints {
  readonly get: (place: number) => number;
  readonly set: (place: number, value: number) => void;
  readonly push: (value: number) => void;
  readonly size: () => number;
}

export const ints = (): Ints => {
  let cells = new Int32Array(1024);
  let size = 0;
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
  };
};
