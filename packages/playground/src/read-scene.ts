import { CardProgram, ClientId, CreateRequest, Customer, parse } from "@condor/core";
import * as E from "#fp-ts/Either";
import type { Mark } from "./editor/mark.js";
import { readText } from "./editor/read-text.js";
import type { DocumentName, Scene } from "./scene.js";
import type { World } from "./world.js";

/** A scene as far as its texts could be read. */
export interface Reading {
  /** The faults of each text; none where it is sound. */
  readonly marks: Readonly<Record<DocumentName, ReadonlyArray<Mark>>>;
  /** What the service stands on: absent where customer or program are faulty. */
  readonly world?: World;
  readonly request?: CreateRequest;
}

const marksOf = (read: E.Either<ReadonlyArray<Mark>, unknown>): ReadonlyArray<Mark> =>
  E.isLeft(read) ? read.left : [];

export const readScene = ({ customer, program, request, mishap }: Scene): Reading => {
  const client = parse(ClientId)("playground");
  const read = {
    customer: readText(Customer)(customer),
    program: readText(CardProgram)(program),
    request: readText(CreateRequest)(request),
  };
  return {
    marks: { customer: marksOf(read.customer), program: marksOf(read.program), request: marksOf(read.request) },
    ...(E.isRight(client) && E.isRight(read.customer) && E.isRight(read.program)
      ? { world: { client: client.right, customer: read.customer.right, program: read.program.right, mishap } }
      : {}),
    ...(E.isRight(read.request) ? { request: read.request.right } : {}),
  };
};
