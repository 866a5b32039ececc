/** An object or an array: what has members that can be looked at by name. */
export const hasMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
