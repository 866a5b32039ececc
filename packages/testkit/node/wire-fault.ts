/** What the network does to one request and its answer. */
export type WireFault =
  /** Nothing. */
  | { readonly _tag: "None" }
  /** The request waits for so many milliseconds before it goes on. */
  | { readonly _tag: "Delay"; readonly duration: number }
  /** The caller's connection is reset; the request never arrives. */
  | { readonly _tag: "ResetBefore" }
  /** The request arrives, and the caller's connection is reset in place of the answer. */
  | { readonly _tag: "ResetAfter" }
  /** The answer ends after so many bytes. */
  | { readonly _tag: "Truncate"; readonly bytes: number }
  /** The request arrives twice, at once; the caller hears one of the answers. */
  | { readonly _tag: "Duplicate" }
  /** The caller's connection is reset, and the request arrives when `release` is called. */
  | { readonly _tag: "Late" }
  /** The request arrives, and nothing ever comes back. */
  | { readonly _tag: "Silence" };
