import { type AnswerSeen, type Documented, misfits } from "@condor/testkit";
import { expect, test } from "vitest";

const response = {
  headers: { "X-Id": { required: true, schema: { pattern: "^[0-9]+$" } } },
  content: { "application/json": {} },
};
const document: Documented = {
  paths: { "/things/{id}": { get: { responses: { "200": response, "404": response } } } },
};
const wrong = misfits(document, (pointer, value) =>
  typeof value === "number" ? undefined : `has a body that ${pointer} does not know`,
);

const seen = (changes: Partial<AnswerSeen> & { readonly id?: string; readonly type?: string } = {}): AnswerSeen => {
  const headers: ReadonlyMap<string, string> = new Map([
    ["X-Id", changes.id ?? "7"],
    ["Content-Type", changes.type ?? "application/json; charset=utf-8"],
  ]);
  const get = (name: string): string | null => headers.get(name) ?? null;
  return { method: "GET", path: "/things/1", status: 200, text: "1", headers: { get }, ...changes };
};

const asked = "GET /things/1 answers 200";

test.each([
  ["an answer that is documented", seen(), []],
  ["a HEAD, whose body is not there", seen({ method: "HEAD", text: "" }), []],
  ["what no route has", seen({ status: 404, path: "/nothing" }), []],
  ["a status that is not documented", seen({ status: 201 }), ["GET /things/1 answers 201"]],
  ["another route", seen({ path: "/things/" }), ["GET /things/ answers 200"]],
  ["a header off its pattern", seen({ id: "x" }), [`${asked} and has the header X-Id: x`]],
  ["another type", seen({ type: "text/html" }), [`${asked} and is of type 'text/html'`]],
  ["a body cut off", seen({ text: '{"a":' }), [`${asked} and has a body that is no JSON`]],
  [
    "a body off its schema",
    seen({ text: '"1"' }),
    [
      `${asked} and has a body that /paths/~1things~1{id}/get/responses/200/content/application~1json/schema does not know`,
    ],
  ],
] as const)("of %s is told what the document does not know", (_, answer, expected) => {
  expect(wrong(answer)).toEqual(expected);
});
