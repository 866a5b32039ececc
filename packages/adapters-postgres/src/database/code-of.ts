/** What an error is called: by PostgreSQL its SQLSTATE, by Node as ENOENT; empty where it has no such name. */
export const codeOf = (error: unknown): string => {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
};
