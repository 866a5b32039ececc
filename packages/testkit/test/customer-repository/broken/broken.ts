import type { CustomerRepositoryStage } from "@condor/testkit";
import type { Mutant } from "../../mutant.js";
import { memoryCustomerRepositoryStage } from "../memory-customer-repository-stage.js";
import { brokenAdvances } from "./advance.js";
import { brokenBegins } from "./begin.js";
import { brokenDues } from "./due.js";
import { brokenFinds } from "./find.js";
import { brokenReservations } from "./reservations.js";
import { brokenNeighbours, brokenSharings } from "./sharing.js";

const patches = [
  ...brokenFinds,
  ...brokenBegins,
  ...brokenAdvances,
  ...brokenReservations,
  ...brokenDues,
  ...brokenSharings,
];

export const brokenCustomerRepositories: ReadonlyArray<Mutant<CustomerRepositoryStage>> = [
  ...patches.map(({ patch, ...rest }) => ({ ...rest, make: memoryCustomerRepositoryStage(patch) })),
  ...brokenNeighbours,
];
