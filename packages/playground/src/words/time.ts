/** A span of the page's clock: milliseconds as seconds, to the hundredth where it matters. */
export const secondsOf = (milliseconds: number): string => {
  const seconds = milliseconds / 1_000;
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
};
