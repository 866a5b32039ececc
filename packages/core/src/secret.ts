import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { type Schema, schema } from "./schema/schema.js";
import { type TextRules, text } from "./schema/text.js";

const inspect = Symbol.for("nodejs.util.inspect.custom");

/** A text that JSON, string and inspect forms never show. `reveal` is the only way to it, and easy to find. */
export interface Secret {
  readonly _tag: "Secret";
  readonly reveal: () => string;
  readonly toString: () => string;
  readonly toJSON: () => string;
}

const redacted = (): string => "[redacted]";

export const secret = (value: string): Secret =>
  Object.freeze({ _tag: "Secret", reveal: () => value, toString: redacted, toJSON: redacted, [inspect]: redacted });

const isSecret = (value: unknown): value is Secret =>
  typeof value === "object" && value !== null && "_tag" in value && value._tag === "Secret";

/** A secret on the wire is plain text: encode only where it is meant to leave. */
export const secretText = (name: string, rules: TextRules = {}): Schema<Secret> => {
  const plain = text(name, rules);
  return schema({
    name,
    jsonSchema: plain.jsonSchema,
    is: isSecret,
    check: (value) => pipe(plain.check(value), E.map(secret)),
    encode: (value) => value.reveal(),
  });
};

/** All but the last four characters masked; a secret of four characters or fewer is masked whole. */
export const masked = (value: Secret): string => {
  const characters = [...value.reveal()];
  const hidden = characters.length <= 4 ? characters.length : characters.length - 4;
  return "*".repeat(hidden) + characters.slice(hidden).join("");
};
