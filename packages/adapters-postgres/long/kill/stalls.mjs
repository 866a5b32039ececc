const tick = 10;
const usual = 2 * tick;

/** Counts the time in which the machine did not let this process run though it had something to do. */
export const stalls = () => {
  let [last, sum] = [performance.now(), 0];
  setInterval(() => {
    const now = performance.now();
    sum += Math.max(0, now - last - usual);
    last = now;
  }, tick).unref();
  return () => sum;
};
