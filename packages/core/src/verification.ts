import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { match, P } from "ts-pattern";
import { type Schema, schema } from "./schema/schema.js";
import { text } from "./schema/text.js";

/**
 * Where a customer stands in KYC (individuals) or KYB (businesses). `WAITING-DATA` and `WAITING_DATA` mean the
 * same and keep their spelling; a status that is not known survives unaltered and is not approved.
 */
export type Verification =
  | { readonly _tag: "Approved" }
  | { readonly _tag: "Pending" }
  | { readonly _tag: "WaitingData"; readonly spelling: "WAITING-DATA" | "WAITING_DATA" }
  | { readonly _tag: "Denied" }
  | { readonly _tag: "UnknownStatus"; readonly spelling: string };

const plain = text("kycStatus", { minLength: 1, maxLength: 64 });

const ofStatus = (status: string): Verification =>
  match<string, Verification>(status)
    .with("APPROVED", () => ({ _tag: "Approved" }))
    .with("PENDING", () => ({ _tag: "Pending" }))
    .with("WAITING-DATA", "WAITING_DATA", (spelling) => ({ _tag: "WaitingData", spelling }))
    .with("DENIED", () => ({ _tag: "Denied" }))
    .with(P.string, (spelling) => ({ _tag: "UnknownStatus", spelling }))
    .exhaustive();

/** The status as the vendor spells it. */
export const statusOf = (verification: Verification): string =>
  match(verification)
    .with({ _tag: "Approved" }, () => "APPROVED")
    .with({ _tag: "Pending" }, () => "PENDING")
    .with({ _tag: "Denied" }, () => "DENIED")
    .with({ _tag: P.union("WaitingData", "UnknownStatus") }, ({ spelling }) => spelling)
    .exhaustive();

/** What a caller can do about a status that is not APPROVED; undefined where nothing helps. Source: the vendor's page. */
export const actionFor = (verification: Verification): "wait" | "supply data" | undefined =>
  match(verification)
    .returnType<"wait" | "supply data" | undefined>()
    .with({ _tag: "Pending" }, () => "wait")
    .with({ _tag: "WaitingData" }, () => "supply data")
    .with({ _tag: P.union("Approved", "Denied", "UnknownStatus") }, () => undefined)
    .exhaustive();

const tags: ReadonlySet<unknown> = new Set(["Approved", "Pending", "WaitingData", "Denied", "UnknownStatus"]);

export const Verification: Schema<Verification> = schema({
  name: "Verification",
  jsonSchema: plain.jsonSchema,
  is: (value): value is Verification =>
    typeof value === "object" && value !== null && "_tag" in value && tags.has(value._tag),
  check: (value) => pipe(plain.check(value), E.map(ofStatus)),
  encode: statusOf,
});
