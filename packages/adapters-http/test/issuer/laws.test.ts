import { cardIssuerLaws, type Law } from "@condor/testkit";
import { describe, expect, test } from "vitest";
import { issuerStage } from "./issuer-stage.js";

const offers = ["ledger", "colleague", "Decline", "LoseAnswer", "Down", "Nonsense", "OtherAccount", "ActLate"] as const;

const runLaws = (name: string, laws: ReadonlyArray<Law>, runs: number): void => {
  describe.each([[name]])("%s", () => {
    test.each(laws.map((law) => [law.name, law] as const))("%s", async (_, { check }) => {
      await expect(check({ runs })).resolves.toBeUndefined();
    });
  });
};

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
