/** Tries to change everything that can be reached from a value. Never throws. */
export const vandalise = (value: unknown): void => {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    vandalise(Reflect.get(value, key));
    Reflect.set(value, key, "vandalised");
    Reflect.deleteProperty(value, key);
  }
  Reflect.set(value, "added", "vandalised");
};
