/**
 * Part of a statement that makes a client's tokens useless, $1: those that are stored go, and one that is being issued
 * on what was known before is of an earlier generation.
 */
export const revokedTokens = "revoked as (delete from condor.token where client = $1)";
export const nextGeneration = "generation = generation + 1";
