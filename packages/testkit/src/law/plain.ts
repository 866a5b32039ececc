import type { Secret } from "@condor/core";

const isSecret = (value: object): value is Secret =>
  "_tag" in value && value._tag === "Secret" && "reveal" in value && typeof value.reveal === "function";

/** A value as plain data that can be compared and shown: secrets are told, members that are undefined are not there. */
export const plain = (value: unknown): unknown => {
  // A hole in an array is an item that is not there.
  if (Array.isArray(value)) return Array.from(value, plain);
  if (typeof value !== "object" || value === null) return value;
  if (isSecret(value)) return { secret: value.reveal() };
  const entries: ReadonlyArray<readonly [string, unknown]> = Object.entries(value);
  return Object.fromEntries(
    entries.filter(([, member]) => member !== undefined).map(([key, member]) => [key, plain(member)]),
  );
};
