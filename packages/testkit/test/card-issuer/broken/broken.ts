import type { CardIssuerStage } from "@condor/testkit";
import type { Mutant } from "../../mutant.js";
import { brokenAnswers } from "./answers.js";
import { brokenAway } from "./away.js";
import { brokenBehaviours } from "./behaviours.js";
import { brokenBooks } from "./books.js";
import { brokenOfMany } from "./many.js";
import { brokenOrders } from "./orders.js";
import { brokenRepeats } from "./repeats.js";
import { brokenTerms } from "./terms.js";

export const brokenCardIssuers: ReadonlyArray<Mutant<CardIssuerStage>> = [
  ...brokenRepeats,
  ...brokenBooks,
  ...brokenTerms,
  ...brokenBehaviours,
  ...brokenOrders,
  ...brokenOfMany,
  ...brokenAnswers,
  ...brokenAway,
];
