import { type Fault, IdempotencyKey, type JsonSchema } from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";

const header = "Idempotency-Key";

/** A quoted string of printable ASCII (RFC 9651, section 3.3.3); a bare one has neither space nor quote. */
const pattern = '^("([ !#-\\[\\]-~]|\\\\["\\\\])*"|[!#-~]+)$';
const form = new RegExp(pattern, "u");

/** The header's own form; the key in it has 1 to 255 characters. */
export const idempotencyKeySchema: JsonSchema = { type: "string", pattern };

const malformed: Fault = {
  instancePath: "",
  schemaPath: `#/headers/${header}/pattern`,
  keyword: "pattern",
  params: { header, pattern },
  message: `header ${header} must be one quoted string of 1 to 255 printable characters`,
};

const unquoted = (value: string): string =>
  value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(["\\])/gu, "$1") : value;

/** The key that a request carries, if it carries one; quoted and bare it is the same key. */
export const idempotencyKeyOf = ({ headers }: Request): E.Either<ReadonlyArray<Fault>, IdempotencyKey | undefined> => {
  const value = headers.get(header);
  if (value === null) return E.right(undefined);
  return pipe(
    value,
    E.fromPredicate(
      (text) => form.test(text),
      () => [malformed],
    ),
    E.map(unquoted),
    E.filterOrElse(IdempotencyKey.is, () => [malformed]),
  );
};
