import { hasMembers } from "./has-members.js";

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Frozen at every depth: a secret is, and so is every copy that was made here. */
const isUnchangeable = (value: unknown): boolean => {
  if (!hasMembers(value)) return true;
  if (!Object.isFrozen(value)) return false;
  for (const key in value) if (!isUnchangeable(value[key])) return false;
  return true;
};

const sealed = <A extends object>(copy: A): A => {
  for (const key in copy) copy[key] = frozen(copy[key]);
  Object.freeze(copy);
  return copy;
};

/**
 * A copy that nobody can change: plain objects and arrays are copied and frozen at every depth, and anything else is
 * shared. What nobody can change is its own copy, so a record that comes out and goes in again costs a look at it.
 * Trees only: a value that contains itself has no copy.
 */
export const frozen = <A>(value: A): A => {
  if (typeof value !== "object" || value === null || isUnchangeable(value)) return value;
  if (Array.isArray(value)) return sealed(Object.assign([], value));
  return isPlain(value) ? sealed({ ...value }) : value;
};
