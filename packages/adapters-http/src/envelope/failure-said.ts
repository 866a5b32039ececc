import type { JsonSchema } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as t from "io-ts";
import { type ContextOf, type FailureCode, failures } from "../failure/failures.js";
import { failureEnvelope } from "./failure-envelope.js";

type SaidOf<C extends FailureCode> = C extends FailureCode
  ? {
      readonly code: C;
      readonly message: string;
      readonly requestId: string;
    } & ((typeof failures)[C] extends { readonly subCode: true } ? { readonly subCode: string } : unknown) &
      ([ContextOf<C>] extends [never] ? unknown : { readonly context: ContextOf<C> })
  : never;

/** A row of the table of errors, as an answer has filled it in. */
export type FailureSaid = SaidOf<FailureCode>;

const isCode = (code: unknown): code is FailureCode => typeof code === "string" && Object.hasOwn(failures, code);

// The envelope of its own code has just decoded it, and that is all there is to know of it.
const isSaid = (decoded: unknown): decoded is FailureSaid => t.UnknownRecord.is(decoded) && isCode(decoded["code"]);

/** The failure in an answer, where the table has its code with its status. */
export const failureSaid = (status: number, body: unknown): O.Option<FailureSaid> =>
  pipe(
    O.some(body),
    O.filter(t.UnknownRecord.is),
    O.map(({ code }: JsonSchema) => code),
    O.filter(isCode),
    O.filter((code) => failures[code].status === status),
    O.chain((code) =>
      pipe(
        failureEnvelope(code).check(body),
        E.match(() => O.none, O.some),
      ),
    ),
    O.filter(isSaid),
  );
