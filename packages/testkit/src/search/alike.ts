/** Numbers for values: the same number for values that are alike, whatever the order of their keys. */
export type Alike = (value: unknown) => number;

/** A value is told from others by its keys and by the numbers of its parts, so that no part is looked at twice. */
export const alike = (): Alike => {
  const known = new Map<object, number>();
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const before = numbers.get(text);
    if (before !== undefined) return before;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const textOf = (value: unknown): string =>
    typeof value === "object" && value !== null ? `#${ofObject(value)}` : JSON.stringify(value);
  const partsOf = (value: object): string => {
    if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
    const parts: ReadonlyArray<readonly [string, unknown]> = Object.entries(value);
    const present = parts.filter(([, part]) => part !== undefined).map(([key, part]) => `${key}:${textOf(part)}`);
    return `{${present.toSorted().join()}}`;
  };
  const ofObject = (value: object): number => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const number = numberOf(partsOf(value));
    known.set(value, number);
    return number;
  };
  return (value) => (typeof value === "object" && value !== null ? ofObject(value) : numberOf(textOf(value)));
};
