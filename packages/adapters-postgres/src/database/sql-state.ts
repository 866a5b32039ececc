/** The SQLSTATE of an error that PostgreSQL answered with; of anything else, what Node calls it, or nothing. */
export const sqlState = (error: unknown): string => {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
};

/** The constraint that a write would have broken, where one is named. Names only: the values are personal data. */
export const constraintOf = (error: unknown): string => {
  if (typeof error !== "object" || error === null || !("constraint" in error)) return "";
  return typeof error.constraint === "string" ? error.constraint : "";
};
