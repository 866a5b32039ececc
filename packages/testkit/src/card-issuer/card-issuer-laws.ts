import type { Law } from "../law/law.js";
import { lawsOf } from "../law/stage.js";
import type { CardIssuerCapability, MakeCardIssuer } from "./card-issuer-stage.js";
import { awayLaws } from "./away.js";
import { changedOrderLaws } from "./changed-orders.js";
import { declineLaws } from "./declines.js";
import { findingLaws } from "./findings.js";
import { keyLaws } from "./keys.js";
import { manyLaws } from "./many.js";
import { oneOutcomeLaws } from "./one-outcome.js";
import { processLaws } from "./processes.js";
import { repeatLaws } from "./repeats.js";
import { termsLaws } from "./terms.js";
import { unheardLaws } from "./unheard.js";

/** What every `CardIssuer` must do; see `customerRepositoryLaws` for `offers`. */
export const cardIssuerLaws = (
  make: MakeCardIssuer,
  offers: ReadonlyArray<CardIssuerCapability> = [],
): ReadonlyArray<Law> =>
  lawsOf([
    ...repeatLaws,
    ...changedOrderLaws,
    ...keyLaws,
    ...processLaws,
    ...findingLaws,
    ...manyLaws,
    ...termsLaws,
    ...unheardLaws,
    ...awayLaws,
    ...declineLaws,
    ...oneOutcomeLaws,
  ])(make, offers);
