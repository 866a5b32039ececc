import type { Clock, Instant } from "@condor/core";
import type { RateLimiter, Taken } from "./rate-limiter.js";
import type { RatePolicy } from "./rate-policy.js";

interface Window {
  readonly used: number;
  readonly resetAt: Instant;
}

const taken = (policy: RatePolicy, before: Window | undefined, now: Instant): readonly [Window, Taken] => {
  // A clock that was set back must not keep a window open for longer than it lasts.
  const isOpen = before !== undefined && now < before.resetAt && before.resetAt <= now + policy.window;
  const { used, resetAt } = isOpen ? before : { used: 0, resetAt: now + policy.window };
  const granted = used < policy.quota;
  const window = { used: granted ? used + 1 : used, resetAt };
  return [window, { policy, granted, remaining: Math.max(0, policy.quota - window.used), resetAt }];
};

/**
 * Counts in the memory of one process, with a fixed window for each key. Of each policy it keeps `mostKeys` keys, 100,000
 * unless told (some 20 MB); with more, the key that was not seen for longest begins anew.
 */
export const memoryRateLimiter = (clock: Pick<Clock, "now">, mostKeys = 100_000): RateLimiter => {
  const policies = new Map<string, Map<string, Window>>();
  const windowsOf = ({ name }: RatePolicy): Map<string, Window> => {
    const known = policies.get(name) ?? new Map<string, Window>();
    policies.set(name, known);
    return known;
  };
  return {
    take: (policy, key) => () => {
      const windows = windowsOf(policy);
      const [window, answer] = taken(policy, windows.get(key), clock.now());
      // A map keeps the order of insertion: the first key is the one not seen for longest.
      windows.delete(key);
      const [oldest] = windows.size < mostKeys ? [] : windows.keys();
      if (oldest !== undefined) windows.delete(oldest);
      windows.set(key, window);
      return Promise.resolve(answer);
    },
  };
};
