import { fileURLToPath } from "node:url";

/** Where the package keeps a file of the sandbox: beside its sources, and beside what is built from them. */
export const sandboxFile = (name: string): string => fileURLToPath(new URL(`../../sandbox/${name}`, import.meta.url));
