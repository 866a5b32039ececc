import * as fc from "fast-check";
import { texts } from "../arbitrary/text.js";
import type { AskedOperation, Vocabulary } from "./asked-document.js";
import { bytesOf } from "./bytes-of.js";
import { wordsOf } from "./values.js";

// fast-check's own segments build a table of all characters first, which takes longer than a thousand requests.
const segments = texts({ least: 1 }).map(encodeURIComponent);

const oddParts = fc.oneof(
  segments,
  fc.constantFrom(
    "%00",
    "%ff%fe",
    "%ed%a0%80",
    "%zz",
    "%",
    "..",
    "%2e%2e",
    "a%2Fb",
    "%252e",
    ";a=b",
    "x".repeat(2_000),
    "'--",
    "<script>",
    "%0d%0aX-Injected:%201",
    "__proto__",
    "constructor",
  ),
);

/** A path with its parameters filled in: mostly by words that lead somewhere. */
const filled = (path: string, { parameters = [] }: AskedOperation, vocabulary: Vocabulary): fc.Arbitrary<string> => {
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const part = ({ name, schema }: (typeof inPath)[number]) =>
    fc.oneof(
      { arbitrary: wordsOf(schema, name, vocabulary).map((word) => encodeURIComponent(word)), weight: 3 },
      { arbitrary: oddParts, weight: 1 },
    );
  return fc
    .tuple(...inPath.map(part))
    .map((parts) => inPath.reduce((text, { name }, at) => text.replace(`{${name}}`, () => parts[at] ?? ""), path));
};

const edits: fc.Arbitrary<(path: string) => string> = fc.oneof(
  fc.constantFrom<ReadonlyArray<(path: string) => string>[number]>(
    (path) => `${path}/`,
    (path) => `/${path}`,
    (path) => path.toUpperCase(),
    (path) => path.replaceAll("/", "//"),
    (path) => path.replace(/[a-z]/u, (letter) => `%${letter.codePointAt(0)?.toString(16) ?? ""}`),
    (path) => `/.${path}`,
    (path) => `/x/..${path}`,
    (path) => `${path};jsessionid=1`,
    (path) => path.slice(0, -1),
    (path) => `${path}%20`,
    () => "/",
  ),
  fc.array(segments, { maxLength: 4 }).map((parts) => () => `/${parts.join("/")}`),
);

const queries = fc.oneof(
  fc.tuple(segments, segments).map(([name, value]) => `?${name}=${value}`),
  fc.constantFrom(
    "?",
    "??",
    "?__proto__[a]=1",
    "?customerId=csta_1&customerId=csta_2",
    "?%",
    "?%ff",
    `?q=${"x".repeat(4_000)}`,
    "?callback=alert(1)",
  ),
);

const sometimes = <A>(arbitrary: fc.Arbitrary<A>, rarity: number, usual: A): fc.Arbitrary<A> =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: rarity }, { arbitrary, weight: 1 });

/** Paths and queries of an operation, and now and then of none. */
export const targetsOf = (path: string, operation: AskedOperation, vocabulary: Vocabulary): fc.Arbitrary<string> =>
  fc
    .tuple(
      filled(path, operation, vocabulary),
      sometimes(edits, 9, (same: string) => same),
      sometimes(queries, 9, ""),
    )
    .map(([whole, edit, query]) => bytesOf(`${edit(whole)}${query}`));
