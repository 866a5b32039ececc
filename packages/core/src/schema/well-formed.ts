import { escaped, type Fault, fault } from "./fault.js";

/** No U+0000 (PostgreSQL cannot store it) and no lone surrogate (UTF-8 cannot carry it). */
export const wellFormedPattern = "^[^\\u0000\\ud800-\\udfff]*$";

const wellFormed = new RegExp(wellFormedPattern, "u");
export const isWellFormed = (text: string): boolean => wellFormed.test(text);

/** Somebody else's words, so that any store can keep them: what it could not is U+FFFD. */
export const storable = (text: string): string => text.replaceAll(/[\0\ud800-\udfff]/gu, "\ufffd");

export const patternFault = (pattern: string): Fault =>
  fault("pattern", { pattern }, `must match pattern "${pattern}"`);
export const illFormed: Fault = patternFault(wellFormedPattern);

export const keyFault = (propertyName: string): Fault =>
  fault("propertyNames", { propertyName }, "property name must be valid");

const placed = (one: Fault, instancePath: string): Fault => ({
  ...one,
  instancePath,
  schemaPath: instancePath === "" ? one.schemaPath : `/additionalProperties${one.schemaPath}`,
});

/**
 * Every ill-formed key and text in an object of JSON beside the `named` members, however deep: no call is nested and
 * nothing is entered twice, so that neither depth nor a cycle is too much.
 */
export const illFormedBeside = (named: ReadonlySet<string>, whole: unknown): ReadonlyArray<Fault> => {
  const faults: Fault[] = [];
  const places: [string, unknown][] = [["", whole]];
  const entered = new Set<unknown>();
  for (const [path, value] of places) {
    if (typeof value === "string" && !isWellFormed(value)) faults.push(placed(illFormed, path));
    if (typeof value !== "object" || value === null || entered.has(value)) continue;
    entered.add(value);
    for (const [key, member] of Object.entries(value)) {
      if (value === whole && named.has(key)) continue;
      if (!isWellFormed(key)) faults.push(placed(keyFault(key), path));
      places.push([`${path}/${escaped(key)}`, member]);
    }
  }
  return faults;
};
