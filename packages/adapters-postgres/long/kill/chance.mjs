const hashOf = (text) => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/** Numbers in 0..1 that are the same for the same name (mulberry32): every purpose has a stream of its own. */
export const chance = (...name) => {
  let state = hashOf(name.join(" "));
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A whole number from 0 to `most`. */
export const upTo = (random, most) => Math.floor(random() * (most + 1));

export const shuffled = (random, items) => {
  const order = items.map((item) => [random(), item]);
  return order.toSorted(([a], [b]) => a - b).map(([, item]) => item);
};
