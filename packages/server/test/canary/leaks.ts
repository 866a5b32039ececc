import { allowed, type Place } from "./allowed.js";

/** What was found where, in the order in which it was found. */
export interface Evidence {
  readonly place: Place;
  readonly text: string;
}

const withoutSeparators = (text: string): string => text.replaceAll(/[- ]/gu, "");

// The last characters of base64 depend on what follows.
const base64 = (text: string): string => Buffer.from(text).toString("base64").replace(/=+$/u, "").slice(0, -1);

/** As it is, and as what encodes would write it. */
const formsOf = (canary: string): ReadonlyArray<string> =>
  [canary, withoutSeparators(canary), encodeURIComponent(canary), Buffer.from(canary).toString("hex")].map((form) =>
    form.toLowerCase(),
  );

const isIn = (text: string, lower: string, canary: string): boolean =>
  formsOf(canary).some((form) => lower.includes(form)) || text.includes(base64(canary));

/** Every canary that was found, by name and place. */
export const sightings = (evidence: ReadonlyArray<Evidence>, canaries: Readonly<Record<string, string>>): string[] => {
  const found = evidence.flatMap(({ place, text }) => {
    const lower = text.toLowerCase();
    return Object.entries(canaries)
      .filter(([, canary]) => isIn(text, lower, canary))
      .map(([name]) => `${name} in ${place}`);
  });
  return [...new Set(found)].toSorted();
};

/** Those that are where they may not be. */
export const leaks = (...given: Parameters<typeof sightings>): string[] =>
  sightings(...given).filter((one) => !allowed.includes(one));
