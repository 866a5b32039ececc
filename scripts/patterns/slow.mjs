// In this process and thread: neither Java nor a binary nor a worker is started.
process.env.RECHECK_SYNC_BACKEND = "pure";
const { checkSync } = await import("recheck");

const judged = (source, flags) => {
  // What cannot be told in 10 s is no better than what is slow.
  const { status, complexity, error } = checkSync(source, flags, { timeout: 10_000 });
  return status === "safe" ? undefined : (complexity?.summary ?? error?.kind ?? status);
};

/**
 * Why a regular expression takes more than linear time, or undefined. A long bound such as {1,255} is unrolled by the checker,
 * which takes it long; without the bound there are only more ways to match, so that is asked first.
 */
export const slow = ({ source, flags }) => {
  const unbounded = source.replaceAll(/\{(?:\d+,)?(?:[3-9]\d|\d{3,})\}/gu, "+");
  return judged(unbounded, flags) === undefined ? undefined : judged(source, flags);
};
