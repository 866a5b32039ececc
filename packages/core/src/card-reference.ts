import type * as t from "io-ts";
import { branded } from "./schema/text.js";

interface CardReferenceBrand {
  readonly CardReference: unique symbol;
}
/** The calling client's own name for a card: 1 to 20 letters and digits, unique among the client's customers. */
export type CardReference = t.Branded<string, CardReferenceBrand>;
export const CardReference = branded<CardReference>("CardReference", {
  minLength: 1,
  maxLength: 20,
  pattern: "^[0-9a-zA-Z]+$",
});
