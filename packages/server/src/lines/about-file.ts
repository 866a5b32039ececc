import type { FileFault } from "./source.js";

/** About a file, without what is to be done. */
export const aboutFile = ({ path, code }: FileFault): string =>
  `${path === "-" ? "the standard stream" : path} cannot be used (${code})`;
