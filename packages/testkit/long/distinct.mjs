/** A set of hashes below 2^53 in plain memory, by open addressing: 0 is an empty place. It grows as it fills. */
export const distinct = (known) => {
  let places = known ?? new Float64Array(1 << 20);
  let size = places.reduce((count, one) => count + (one === 0 ? 0 : 1), 0);
  const put = (table, key) => {
    for (let at = key % table.length; ; at = (at + 1) % table.length) {
      if (table[at] === key) return 0;
      if (table[at] === 0) {
        table[at] = key;
        return 1;
      }
    }
  };
  const widen = () => {
    const larger = new Float64Array(2 * places.length);
    for (const key of places) if (key !== 0) put(larger, key);
    places = larger;
  };
  return {
    add: (hash) => {
      size += put(places, hash + 1);
      if (size > 0.7 * places.length) widen();
    },
    size: () => size,
    bytes: () => new Uint8Array(places.buffer),
  };
};
