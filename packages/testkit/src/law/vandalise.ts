/** Tries to change everything that can be reached from a value. */
export const vandalise = (value: unknown): void => {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    vandalise(Reflect.get(value, key));
    Reflect.set(value, key, "vandalised");
    Reflect.deleteProperty(value, key);
  }
  Reflect.set(value, "added", "vandalised");
};

const deep = <A extends object>(copy: A): A => {
  for (const key in copy) copy[key] = thawed(copy[key]);
  return copy;
};

/** Plain data that shares nothing with the original and can be changed. */
export const thawed = <A>(value: A): A => {
  if (typeof value !== "object" || value === null) return value;
  return Array.isArray(value) ? deep(Object.assign([], value)) : deep({ ...value });
};
