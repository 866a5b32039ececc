import * as fc from "fast-check";

/** What goes wrong with a JSON text on its way; a character is a byte. */
export type BodyEdit = (text: string) => string;

const after =
  (mark: string, inserted: string): BodyEdit =>
  (text) =>
    text.replace(mark, () => `${mark}${inserted}`);

const cut = fc.nat(200).map(
  (at): BodyEdit =>
    (text) =>
      text.slice(0, at),
);

const overwritten = fc.tuple(fc.nat(), fc.nat(255)).map(
  ([place, byte]): BodyEdit =>
    (text) => {
      const at = text.length === 0 ? 0 : place % text.length;
      return `${text.slice(0, at)}${String.fromCodePoint(byte)}${text.slice(at + 1)}`;
    },
);

/** Around the most that a body may have: 16 KiB. */
const padded = fc.constantFrom(16_383, 16_384, 16_385, 40_000).map(
  (length): BodyEdit =>
    (text) =>
      text.padEnd(length),
);

const nested = fc
  .tuple(fc.constantFrom(3, 4, 5, 100, 5_000), fc.constantFrom<readonly [string, string]>(["[", "]"], ['{"a":', "}"]))
  .map(([depth, [open, close]]) =>
    after("{", `"cardAttributes":{"additionalData":{"a":${open.repeat(depth)}1${close.repeat(depth)}}},`),
  );

const wide = fc
  .constantFrom(20, 21, 1_000)
  .map((count) => Array.from({ length: count }, (_, at) => `"k${at}":${at}`).join())
  .map((members) => after("{", `"cardAttributes":{"additionalData":{${members}}},`));

const inserted = fc
  .constantFrom(
    '"__proto__":{"isAdmin":true},',
    '"constructor":{"prototype":{"isAdmin":true}},',
    '"customerId":"csta_1","customerId":"csta_2",',
    '"user":{"login":"a"},"user":null,',
    '"a":1e400,"b":-0,"c":12345678901234567890,',
    '"\\ud800":1,',
    '"\\u0000":"\\u0000",',
    '"":"",',
    " \n\t\r",
    "/* why */",
    ",",
  )
  .map((text) => after("{", text));

const inText = fc
  .constantFrom(
    "\\ud800",
    "\\udfff\\ud800",
    "\\u0000",
    "\\u202e",
    "\u00c3\u0028",
    "\u00ff",
    "\\x",
    "'; drop table customers; --",
    "${7*7}",
    "\r\nX-Injected: 1",
  )
  .map((text) => after(':"', text));

const around = fc
  .tuple(
    fc.constantFrom("", "\u00ef\u00bb\u00bf", " ", "[", "null", ")]}',\n"),
    fc.constantFrom("", "x", "]", "\u0000", "{}"),
  )
  .map(
    ([before, behind]): BodyEdit =>
      (text) =>
        `${before}${text}${behind}`,
  );

/** One of the ways in which a text stops being the JSON that it was, or becomes strange JSON. */
export const bodyEdits: fc.Arbitrary<BodyEdit> = fc.oneof(
  cut,
  overwritten,
  padded,
  nested,
  wide,
  inserted,
  inserted,
  inText,
  around,
);
