import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { dictionary } from "../schema/dictionary.js";
import { type Schema, schema } from "../schema/schema.js";
import { text } from "../schema/text.js";

/** Parameters beside those of the scheme; they survive as they are. */
interface Others {
  readonly others: Readonly<Record<string, string>>;
}

/**
 * How money reaches an account, by jurisdiction: ABA routing number (USA), sort code (GBR), IBAN and BIC (SEPA,
 * ISO 13616 and 9362), BSB (AUS), institution and transit number (CAN), CLABE (MEX), IFSC (IND), or anything else.
 */
export type Routing =
  | (Others & { readonly _tag: "UsRouting"; readonly routingNumber: string })
  | (Others & { readonly _tag: "GbrRouting"; readonly sortCode: string })
  | (Others & { readonly _tag: "SepaRouting"; readonly iban: string; readonly bic: string })
  | (Others & { readonly _tag: "AusRouting"; readonly bsb: string })
  | (Others & { readonly _tag: "CanRouting"; readonly institutionNumber: string; readonly transitNumber: string })
  | (Others & { readonly _tag: "MexRouting"; readonly clabe: string })
  | (Others & { readonly _tag: "IndRouting"; readonly ifsc: string })
  | (Others & { readonly _tag: "OtherRouting" });

const params = dictionary(text("routing parameter", { maxLength: 256 }));

/** Recognised in the order of the union, by the keys that are present. */
const recognise = (given: Readonly<Record<string, string>>): Routing => {
  const { routingNumber, sortCode, iban, bic, bsb, institutionNumber, transitNumber, clabe, ifsc } = given;
  const without = (...keys: ReadonlyArray<string>): Others => ({
    others: Object.fromEntries(Object.entries(given).filter(([key]) => !keys.includes(key))),
  });
  if (routingNumber !== undefined) return { _tag: "UsRouting", routingNumber, ...without("routingNumber") };
  if (sortCode !== undefined) return { _tag: "GbrRouting", sortCode, ...without("sortCode") };
  if (iban !== undefined && bic !== undefined) return { _tag: "SepaRouting", iban, bic, ...without("iban", "bic") };
  if (bsb !== undefined) return { _tag: "AusRouting", bsb, ...without("bsb") };
  if (institutionNumber !== undefined && transitNumber !== undefined)
    return { _tag: "CanRouting", institutionNumber, transitNumber, ...without("institutionNumber", "transitNumber") };
  if (clabe !== undefined) return { _tag: "MexRouting", clabe, ...without("clabe") };
  if (ifsc !== undefined) return { _tag: "IndRouting", ifsc, ...without("ifsc") };
  return { _tag: "OtherRouting", others: given };
};

const wireOf = ({ others, ...routing }: Routing): Readonly<Record<string, string>> => {
  const { _tag, ...own } = routing;
  return { ...own, ...others };
};

const isRouting = (value: unknown): value is Routing =>
  typeof value === "object" && value !== null && "_tag" in value && "others" in value && params.is(value.others);

export const Routing: Schema<Routing> = schema({
  name: "Routing",
  jsonSchema: params.jsonSchema,
  is: isRouting,
  check: (value) => pipe(params.check(value), E.map(recognise)),
  encode: wireOf,
});
