import { Customer } from "@condor/core";

const texts = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
};

// Words that stand in spans and metrics by themselves, or that any number may hold by chance.
const common = /^(.{0,4}|PRIMARY|individual|business|condor|APPROVED|PENDING)$/u;

/** Every text in these customers' records, ids included: names, documents, addresses, numbers. */
export const textsOf = (customers: ReadonlyArray<Customer>): ReadonlyArray<string> => [
  ...new Set(customers.flatMap((one) => texts(Customer.encode(one))).filter((text) => !common.test(text))),
];
