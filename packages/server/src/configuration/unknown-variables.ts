import type { Environment } from "./variable.js";
import { variables } from "./variables.js";

/** Variables that look like ours and are not read: misspelt ones, or those that Kubernetes adds for a service `condor`. */
export const unknownVariables = (environment: Environment): ReadonlyArray<string> => {
  const known = new Set<string>(Object.values(variables).map(({ name }) => name));
  return Object.keys(environment).filter((name) => name.startsWith("CONDOR_") && !known.has(name));
};
