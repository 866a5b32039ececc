import { statusOf } from "@condor/core";
import type { Rehearsed } from "../sandbox/rehearsal.js";
import { table } from "./table.js";

const header = ["CUSTOMER", "TYPE", "STATUS", "CREATE ANSWERS"];

const row = ({ customer: { customerId, customerType, verification }, answers }: Rehearsed): ReadonlyArray<string> => [
  customerId,
  customerType,
  statusOf(verification),
  answers.join(", then "),
];

/** The customers, with what `create` answers for each. No names: a file of customers may be anybody's. */
export const customerTable = (rehearsed: ReadonlyArray<Rehearsed>): string => table([header, ...rehearsed.map(row)]);
