import { cardIssuerLaws, type Law } from "@condor/testkit";
import { afterAll, describe, expect, test } from "vitest";
import { issuerStage } from "./issuer-stage.js";

const offers = [
  "ledger",
  "colleague",
  "cut",
  "Decline",
  "LoseAnswer",
  "Down",
  "Nonsense",
  "OtherAccount",
  "ActLate",
] as const;

/** For a long run: so many times as many cases. */
const times = Number(process.env["CONDOR_LAWS_TIMES"] ?? 1);

const counts = { held: 0, applicable: 0 };

const runLaws = (name: string, laws: ReadonlyArray<Law>, runs: number): void => {
  counts.applicable += laws.filter(({ notApplicable }) => notApplicable === undefined).length;
  describe.each([[name]])("%s", () => {
    test.each(laws.map((law) => [law.name, law] as const))("%s", async (_, { check, notApplicable }) => {
      await expect(check({ runs: runs * times })).resolves.toBeUndefined();
      if (notApplicable === undefined) counts.held += 1;
    });
  });
};

afterAll(() => {
  process.stdout.write(`counted: ${counts.held} of ${counts.applicable} laws of an issuer held over HTTP\n`);
});

const repeats = ({ name }: Law): boolean => /every repeat gets the same answer/u.test(name);

runLaws("an issuer behind HTTP", cardIssuerLaws(issuerStage({ _tag: "None" }), offers), 1);
runLaws("an issuer whose every request arrives twice", cardIssuerLaws(issuerStage({ _tag: "Duplicate" }), offers), 1);
runLaws(
  "an issuer whose every request is delayed",
  cardIssuerLaws(issuerStage({ _tag: "Delay", duration: 5 }), offers).filter(repeats),
  3,
);
runLaws(
  "an issuer that falls silent",
  cardIssuerLaws(issuerStage({ _tag: "None" }, 300), ["Silence"]).filter(({ name }) =>
    name.startsWith("Every call answers"),
  ),
  1,
);
