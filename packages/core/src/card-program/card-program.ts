import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type * as t from "io-ts";
import { type Fault, fault } from "../schema/fault.js";
import { nonEmptyList } from "../schema/list.js";
import { type Checked, type Schema, schema } from "../schema/schema.js";
import { optional, required } from "../schema/fields.js";
import { struct } from "../schema/struct.js";
import { Product, ProductId } from "./product.js";

const Parts = struct("CardProgram", {
  products: required("products", nonEmptyList(Product)),
  defaultProductId: optional("defaultProductID", ProductId),
});

/** The products that may be issued, and the one that a request without card attributes gets. */
export type CardProgram = t.TypeOf<typeof Parts>;

const at = (instancePath: string, one: Fault): Fault => ({ ...one, instancePath });

const repeated = ({ products }: CardProgram): ReadonlyArray<Fault> =>
  products.flatMap(({ productId }, index) => {
    const first = products.findIndex((other) => other.productId === productId);
    const path = `/products/${index}/productID`;
    return first === index
      ? []
      : [at(path, fault("uniqueItems", { i: index, j: first }, `must be unique, but /products/${first} has it too`))];
  });

const unshippable = ({ products }: CardProgram): ReadonlyArray<Fault> =>
  products.flatMap(({ kind, shippingMethods }, index) =>
    kind === "physical" && shippingMethods.length === 0
      ? [
          at(
            `/products/${index}/shippingMethods`,
            fault("minItems", { limit: 1 }, "must offer a shipping method for a physical card"),
          ),
        ]
      : [],
  );

const danglingDefault = ({ products, defaultProductId }: CardProgram): ReadonlyArray<Fault> => {
  const allowedValues = [...new Set(products.map(({ productId }) => productId))];
  return defaultProductId === undefined || allowedValues.includes(defaultProductId)
    ? []
    : [at("/defaultProductID", fault("enum", { allowedValues }, "must be the productID of one of the products"))];
};

const faultsOf = (program: CardProgram): ReadonlyArray<Fault> => [
  ...repeated(program),
  ...unshippable(program),
  ...danglingDefault(program),
];

const consistent = (program: CardProgram): Checked<CardProgram> => {
  const faults = faultsOf(program);
  return faults.length === 0 ? E.right(program) : E.left(faults);
};

export const CardProgram: Schema<CardProgram> = schema({
  name: "CardProgram",
  jsonSchema: Parts.jsonSchema,
  is: (value): value is CardProgram => Parts.is(value) && faultsOf(value).length === 0,
  check: (value) => pipe(Parts.check(value), E.chain(consistent)),
  encode: Parts.encode,
});
