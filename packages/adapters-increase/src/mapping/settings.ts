import type { Order } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as RA from "#fp-ts/ReadonlyArray";
import { lineIfAny, plain } from "./line.js";
import { type Fitted, together, unfit } from "./unfit.js";

/** Increase's names for what the order names. */
export interface Settings {
  readonly programId: string | undefined;
  readonly physicalCardProfileId: string | undefined;
  readonly digitalCardProfileId: string | undefined;
  readonly shippingMethod: string | undefined;
}

const known = /^(program|(physicalCardProfile|digitalCardProfile|shipping)\..+)$/u;

/** A misspelt setting would configure nothing. */
const spelt = (given: Readonly<Record<string, string>>): Fitted<unknown> =>
  pipe(
    Object.keys(given).filter((key) => !known.test(key)),
    RA.traverse(together)((key) => unfit(`product.issuerSettings.${key}`, "is no setting")),
  );

/** The settings of the product that concern the order's design and shipping method. */
export const settingsOf = ({ product: { issuerSettings }, attributes }: Order): Fitted<Settings> => {
  const setting = (name: string) =>
    lineIfAny(plain)(
      `product.issuerSettings.${name}`,
      Object.hasOwn(issuerSettings, name) ? issuerSettings[name] : undefined,
    );
  const { designId, shippingMethod } = attributes;
  return pipe(
    sequenceS(together)({
      spelt: spelt(issuerSettings),
      programId: setting("program"),
      physicalCardProfileId: setting(`physicalCardProfile.${designId}`),
      digitalCardProfileId: setting(`digitalCardProfile.${designId}`),
      shippingMethod: shippingMethod === undefined ? E.right(undefined) : setting(`shipping.${shippingMethod}`),
    }),
    E.map(({ spelt: _, ...settings }) => settings),
  );
};
