import * as fc from "fast-check";
import type { AskedDocument, AskedOperation, Vocabulary } from "./asked-document.js";
import type { RequestSketch } from "./request-sketch.js";
import { wordsOf } from "./values.js";

type Headers = RequestSketch["headers"];

/** What a header may carry at all: bytes from space to 255, and tabs, without space at its ends. */
const anyValues = fc
  .uint8Array({ min: 32, maxLength: 40 })
  .map((bytes) => String.fromCodePoint(...bytes.filter((byte) => byte !== 127)).trim());
const oddValues = fc.oneof(anyValues, fc.constantFrom("", "0", "a, b", "\u00ff", '"', "x".repeat(3_000), "__proto__"));

const maybe = (
  name: string,
  usual: fc.Arbitrary<string>,
  weights: readonly [number, number, number],
): fc.Arbitrary<Headers> =>
  fc.oneof(
    { arbitrary: usual.map((value): Headers => [[name, value]]), weight: weights[0] },
    { arbitrary: oddValues.map((value): Headers => [[name, value]]), weight: weights[1] },
    { arbitrary: fc.constant<Headers>([]), weight: weights[2] },
  );

const mediaTypes = fc.oneof(
  { arbitrary: fc.constant("application/json"), weight: 12 },
  {
    arbitrary: fc.constantFrom(
      "application/json; charset=utf-8",
      "APPLICATION/JSON",
      "application/json; charset=utf-16",
      "text/plain",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/problem+json",
      "application/json, text/html",
    ),
    weight: 1,
  },
);

const strays = fc.constantFrom<Headers>(
  [["Accept", "text/html"]],
  [["Accept-Encoding", "gzip, br"]],
  [["Content-Encoding", "gzip"]],
  [["X-HTTP-Method-Override", "DELETE"]],
  [["X-Forwarded-For", "203.0.113.7, ::1"]],
  [["Forwarded", "for=127.0.0.1;host=evil.example"]],
  [["X-Original-URL", "/health"]],
  [["Origin", "https://evil.example"]],
  [["Authorization", "Basic YTpi"]],
  [["Cookie", "token=1; __proto__=2"]],
  [["Range", "bytes=0-1"]],
  [["If-None-Match", "*"]],
  [["traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"]],
  [["Upgrade-Insecure-Requests", "1"]],
  [["__proto__", "1"]],
);

/** The headers of an operation: those that the document names mostly as they should be, and strays. */
export const headerListsOf = (
  { components: { securitySchemes } }: AskedDocument,
  { parameters = [] }: AskedOperation,
  vocabulary: Vocabulary,
): fc.Arbitrary<Headers> => {
  const tokens = Object.values(securitySchemes).map(({ name }) =>
    maybe(name, fc.constantFrom(...(vocabulary[name] ?? [""])), [12, 1, 1]),
  );
  const named = parameters
    .filter((parameter) => parameter.in === "header")
    .map(({ name, schema }) => maybe(name, wordsOf(schema, name, vocabulary), [2, 1, 5]));
  const stray = fc.oneof({ arbitrary: fc.constant<Headers>([]), weight: 9 }, { arbitrary: strays, weight: 2 });
  return fc
    .tuple(...tokens, maybe("Content-Type", mediaTypes, [18, 1, 1]), ...named, stray)
    .map((lists) => lists.flat());
};
