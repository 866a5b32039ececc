import type { Law } from "./law.js";

/** What a law needs of those who make what it is checked on. */
interface Needing {
  readonly name: string;
  readonly needs: ReadonlyArray<string>;
}

/** The law, or that it does not apply for what `who` does not offer: in its name, so that every runner shows it. */
export const applicable = (
  { name, needs }: Needing,
  offers: ReadonlyArray<string>,
  who: "maker" | "harness",
  law: () => Law,
): Law => {
  const missing = needs.filter((one) => !offers.includes(one)).join(", ");
  return missing === ""
    ? law()
    : {
        name: `${name} (not applicable: the ${who} offers no ${missing})`,
        notApplicable: missing,
        check: () => Promise.resolve(),
      };
};
