import { type CardProgram, type CreateRequest, type Customer, type Explanation, explain } from "@condor/core";
import type { Mark } from "./editor/mark.js";
import type { Reading } from "./read-scene.js";
import { type DocumentName, documents } from "./scene.js";

export interface Case {
  readonly customer: Customer;
  readonly program: CardProgram;
  readonly request: CreateRequest;
}

/** What comes of a scene: it cannot be read, it names nobody, or the rules judge it. */
export type Verdict =
  | { readonly _tag: "Unreadable"; readonly document: DocumentName; readonly marks: ReadonlyArray<Mark> }
  | { readonly _tag: "NoSuchCustomer"; readonly asked: string; readonly known: string }
  | { readonly _tag: "Judged"; readonly of: Case; readonly explanation: Explanation };

export const verdictOf = ({ marks, world, request }: Reading): Verdict => {
  if (world === undefined || request === undefined) {
    const document = documents.find((name) => marks[name].length > 0) ?? "request";
    return { _tag: "Unreadable", document, marks: marks[document] };
  }
  const { customer, program } = world;
  return customer.customerId === request.customerId
    ? { _tag: "Judged", of: { customer, program, request }, explanation: explain({ customer, program, request }) }
    : { _tag: "NoSuchCustomer", asked: request.customerId, known: customer.customerId };
};
