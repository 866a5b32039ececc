import type { Mutant } from "./mutant.js";
import { mutantsOfAnswers } from "./of-answers.js";
import { mutantsOfKeys } from "./of-keys.js";
import { mutantsOfOrders } from "./of-orders.js";
import { mutantsOfOutcomes } from "./of-outcomes.js";
import { mutantsOfWrites } from "./of-writes.js";

export const mutants: ReadonlyArray<Mutant> = [
  ...mutantsOfKeys,
  ...mutantsOfOrders,
  ...mutantsOfOutcomes,
  ...mutantsOfAnswers,
  ...mutantsOfWrites,
];
