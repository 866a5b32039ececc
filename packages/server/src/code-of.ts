/** The code of an error of Node, such as ENOENT; its message is for whoever wrote the call. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown error";
