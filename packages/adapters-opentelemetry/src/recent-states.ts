import type { Creation, Version } from "@condor/core";

/** From which state a transition starts is known by the version that it names. */
export interface RecentStates {
  readonly saw: (version: Version, state: Creation["_tag"]) => void;
  readonly at: (version: Version | undefined) => Creation["_tag"] | "Unknown" | "None";
}

// A request reads and writes a few versions; one that was not seen for so long is of no use to anybody.
const most = 1_000;

/** The states of the last thousand versions that were read or written. */
export const recentStates = (): RecentStates => {
  const states = new Map<Version, Creation["_tag"]>();
  return {
    saw: (version, state) => {
      states.set(version, state);
      const [oldest] = states.keys();
      if (states.size > most && oldest !== undefined) states.delete(oldest);
    },
    at: (version) => (version === undefined ? "None" : (states.get(version) ?? "Unknown")),
  };
};
