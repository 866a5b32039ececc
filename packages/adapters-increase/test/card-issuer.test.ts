import { type IncreaseFake, increaseFake } from "@condor/increase-fake";
import { cardIssuerLaws } from "@condor/testkit";
import { afterAll, beforeAll } from "vitest";
import { increaseStage, offers } from "./increase-stage.js";
import { runLaws } from "./run-laws.js";

let fake: IncreaseFake;
beforeAll(async () => {
  // Short pages, so that the books have several.
  fake = await increaseFake({ pageSize: 2 });
});
afterAll(() => fake.close());

runLaws(
  "increaseCardIssuer over the SDK",
  cardIssuerLaws(
    increaseStage(() => fake),
    offers,
  ),
  { runs: 3 },
);

runLaws(
  "increaseCardIssuer with a limit of 300 ms",
  cardIssuerLaws(
    increaseStage(() => fake, { limit: 300 }),
    ["Silence"],
  ).filter(({ name }) => name.startsWith("Every call answers")),
);
