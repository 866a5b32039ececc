import { fates } from "./fates.js";
import type { Tally } from "./tally.js";

const methods = [
  "find",
  "findByIdempotencyKey",
  "begin",
  "advance",
  "openAccount",
  "issueDebitCard",
  "findByKey",
  "due",
];
const ends = ["NoCreation", "AccountRefused", "CardRefused", "UnderReview", "Created"];

/** What a simulation must have come to, by the counters that say how often. */
const points: Readonly<Record<"faults" | "cut" | "ends" | "settled" | "adopted", ReadonlyArray<string>>> = {
  faults: methods.flatMap((method) =>
    fates.filter((fate) => fate.startsWith("kills")).map((fate) => `${method} ${fate}`),
  ),
  cut: [...ends, "OpeningAccount", "IssuingCard"],
  ends,
  settled: [
    "Resume OpeningAccount",
    "Resume IssuingCard",
    "Resume BeyondRetention",
    "Resume AnotherIssuer",
    "Adopt IssuingCard",
    "Adopt Created",
    "Adopt NothingFits",
    "Refuse AccountRefused",
    "Refuse CardRefused",
    "Refuse ResourceStands",
  ],
  adopted: ["the back office", "a card", "an account", "a reference"],
};

/** Each crash point, end state, operator's move and adopted customer that was reached less often than the floor. */
export const unreached = (tally: Tally, floor: number): ReadonlyArray<string> =>
  (["faults", "cut", "ends", "settled", "adopted"] as const).flatMap((counter) =>
    points[counter].flatMap((point) => {
      const count = tally[counter][point] ?? 0;
      return count < floor ? [`${counter}, ${point}: ${count} times of ${floor}`] : [];
    }),
  );
