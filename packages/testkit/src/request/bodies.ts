import * as fc from "fast-check";
import { nearly } from "../arbitrary/nearly/nearly.js";
import type { AskedDocument, AskedOperation, Vocabulary } from "./asked-document.js";
import { bodyEdits } from "./body-edits.js";
import { bytesOf } from "./bytes-of.js";
import { resolved } from "./resolved.js";
import { valuesOf } from "./values.js";

const written = (value: unknown): string => bytesOf(JSON.stringify(value) ?? "");

const anything: fc.Arbitrary<string> = fc.oneof(
  fc.jsonValue().map(written),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => String.fromCodePoint(...bytes)),
  fc.constant(""),
);

const ofSchema = (values: fc.Arbitrary<unknown>, spoiled: fc.Arbitrary<unknown>): fc.Arbitrary<string> => {
  const sound = values.map(written);
  const edited = fc
    .tuple(sound, fc.array(bodyEdits, { minLength: 1, maxLength: 2 }))
    .map(([text, edits]) => edits.reduce((whole, edit) => edit(whole), text));
  return fc.oneof(
    { arbitrary: sound, weight: 4 },
    { arbitrary: spoiled.map(written), weight: 3 },
    { arbitrary: edited, weight: 3 },
    { arbitrary: anything, weight: 1 },
  );
};

/** Bodies of an operation: sound ones, those with one fault of the schema, and those that are strange as text. */
export const bodiesOf = (
  document: AskedDocument,
  { requestBody }: AskedOperation,
  vocabulary: Vocabulary,
): fc.Arbitrary<string | undefined> => {
  const [content] = Object.values(requestBody?.content ?? {});
  if (content === undefined) return fc.option(anything, { nil: undefined, freq: 2 });
  const schema = resolved(document, content.schema);
  const values = valuesOf(schema, vocabulary);
  const spoiled = nearly(schema, values).map(({ wire }) => wire);
  return fc.oneof(
    { arbitrary: ofSchema(values, spoiled), weight: 19 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
};
