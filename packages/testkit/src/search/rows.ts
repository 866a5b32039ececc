/** A set of rows of whole numbers, each with its place in the order in which they came. */
export interface Rows {
  /** The place of the row; the number of rows before, where it is new. */
  readonly place: (row: ReadonlyArray<number>) => number;
  readonly at: (place: number) => ReadonlyArray<number>;
  readonly size: () => number;
  /** All rows, one after the other: not to be changed, and no longer true after the next new row. */
  readonly all: () => Int32Array;
}

const hashOf = (row: ReadonlyArray<number>): number => {
  let hash = 0x811c9dc5;
  for (const cell of row) {
    hash = Math.imul(hash ^ cell, 0x01000193);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
};

/** Open addressing over plain memory: some ten bytes a row beside its numbers, for tens of millions of rows. */
export const rows = (width: number, known?: Int32Array): Rows => {
  let cells = new Int32Array(Math.max(width * 1024, known?.length ?? 0));
  let slots = new Int32Array(4096).fill(-1);
  let size = 0;
  const isAt = (place: number, row: ReadonlyArray<number>): boolean => {
    for (let cell = 0; cell < width; cell += 1) if (cells[place * width + cell] !== row[cell]) return false;
    return true;
  };
  const at: Rows["at"] = (place) => Array.from(cells.subarray(place * width, (place + 1) * width));
  const slotOf = (row: ReadonlyArray<number>): number => {
    const mask = slots.length - 1;
    let slot = hashOf(row) & mask;
    for (;;) {
      const place = slots[slot] ?? -1;
      if (place === -1 || isAt(place, row)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const widen = (): void => {
    const larger = new Int32Array(2 * cells.length);
    larger.set(cells);
    cells = larger;
  };
  const spread = (over: number): void => {
    slots = new Int32Array(over).fill(-1);
    for (let place = 0; place < size; place += 1) slots[slotOf(at(place))] = place;
  };
  if (known !== undefined) {
    cells.set(known);
    size = known.length / width;
    spread(2 ** Math.ceil(Math.log2(2 * size + 4096)));
  }
  return {
    place: (row) => {
      const slot = slotOf(row);
      const found = slots[slot] ?? -1;
      if (found !== -1) return found;
      if ((size + 1) * width > cells.length) widen();
      cells.set(row, size * width);
      slots[slot] = size;
      size += 1;
      if (2 * size > slots.length) spread(2 * slots.length);
      return size - 1;
    },
    at,
    size: () => size,
    all: () => cells.subarray(0, size * width),
  };
};
