import { list, required, struct } from "@condor/core";
import { CardShown } from "../shown/card-shown.js";
import type { Operation } from "./operation.js";

export const CardsShown = struct("Cards", { cards: required("cards", list(CardShown)) });

export const cardListOperation = {
  id: "listCards",
  method: "GET",
  path: "/card/list/:customerId",
  deprecated: false,
  scope: "read",
  summary: "A customer's cards",
  about: "All of them, of every back office. An unknown customer has none.",
  data: CardsShown,
  failures: [],
} as const satisfies Operation;
