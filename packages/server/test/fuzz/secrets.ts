import type { ClientId } from "@condor/core";
import { type Actor, actors, wiresOf } from "./cast.js";

/** A text that is told to its owner alone, or to nobody. */
export interface Planted {
  readonly what: string;
  readonly text: string;
  readonly owner?: ClientId;
  /** Only to those who may see identification documents unmasked. */
  readonly isDocument?: true;
}

const valuesIn = (value: unknown, key: string): ReadonlyArray<string> => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    name === key && typeof one === "string" ? [one] : valuesIn(one, key),
  );
};

/** What is secret about a client's customers. */
export const plantedIn = (owner: ClientId): ReadonlyArray<Planted> => [
  ...valuesIn(wiresOf(owner), "value").map((text) => ({
    what: `an SSN of ${owner}`,
    text,
    owner,
    isDocument: true as const,
  })),
  ...valuesIn(wiresOf(owner), "accountNumber").map((text) => ({ what: `an account number of ${owner}`, text, owner })),
];

const maySee = ({ client, scopes, isExpired }: Actor, { owner, isDocument }: Planted): boolean =>
  isExpired !== true && owner === client && (isDocument !== true || scopes.includes("pii:read"));

/** Whose tokens are in a text that is not sent yet. */
export const actorsIn = (text: string): ReadonlyArray<Actor> => actors.filter(({ token }) => text.includes(token));

/** Most answers have not even the beginning of a secret; some are long, and looked through for few beginnings. */
const beginning = 6;

/** Which of the secrets are in a text, though none of its readers may see them; nobody may who reads logs. */
export const leaksOf = (secrets: ReadonlyArray<Planted>) => {
  const beginnings = [...new Set(secrets.map(({ text }) => text.slice(0, beginning)))];
  return (text: string, readers: ReadonlyArray<Actor> = []): ReadonlyArray<string> =>
    beginnings.some((one) => text.includes(one))
      ? secrets
          .filter((secret) => text.includes(secret.text) && !readers.some((one) => maySee(one, secret)))
          .map(({ what }) => `tells ${what}`)
      : [];
};
export type Leaks = ReturnType<typeof leaksOf>;
