import { cardIssuerLaws } from "@condor/testkit";
import { runLaws } from "../run-laws.js";
import { contraryCardIssuerStage } from "./contrary-card-issuer-stage.js";
import { memoryOffers, memoryCardIssuerStage } from "./memory-card-issuer-stage.js";
import { silentCardIssuerStage } from "./silent-card-issuer-stage.js";

for (const declines of ["forgotten", "kept"] as const)
  runLaws(
    `memoryCardIssuer, declines ${declines}`,
    cardIssuerLaws(() => memoryCardIssuerStage({ declines, pageSize: 2 }), memoryOffers),
  );

// What the port leaves open, laws must leave open too.
runLaws("a contrary issuer", cardIssuerLaws(contraryCardIssuerStage, memoryOffers));

runLaws(
  "memoryCardIssuer behind a limit of 20 ms",
  cardIssuerLaws(silentCardIssuerStage(20), ["Silence"]).filter(({ name }) => name.startsWith("Every call answers")),
);
