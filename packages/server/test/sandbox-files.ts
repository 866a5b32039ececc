import { readFileSync } from "node:fs";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../sandbox/${name}`, import.meta.url), "utf8"));

type Person = Readonly<Record<string, unknown>>;

/** What ships, as plain JSON. */
export const shippedCustomers = read("customers.json") as [Person, ...Person[]];
export const shippedProgram = read("program.json") as { products: [Person, ...Person[]]; defaultProductID: string };
