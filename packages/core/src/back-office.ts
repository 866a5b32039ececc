import type * as t from "io-ts";
import { text } from "./schema/text.js";

/** A backend system that keeps accounts and cards (`boises`, `cFiBoisId` on the wire): 1 to 64 of `0-9a-zA-Z_-`. */
export const BackOffice = text("BackOffice", { pattern: "^[0-9a-zA-Z_-]{1,64}$" });
export type BackOffice = t.TypeOf<typeof BackOffice>;

/** The back office that this library opens accounts in. */
export const condor: BackOffice = "condor";
