import { expect, test } from "vitest";
import { answered, codeOf } from "./answered.js";
import { pageRequest } from "./page.js";
import { everything, world } from "./world.js";

const path = "/condor/customer/create";
const page = JSON.stringify(pageRequest);
const padded = (length: number): string => page.padEnd(length, " ");

const streamed = (chunks: ReadonlyArray<Uint8Array<ArrayBuffer>>) => {
  const left = [...chunks];
  return new ReadableStream({
    pull: (controller) => {
      const chunk = left.shift();
      if (chunk === undefined) controller.close();
      else controller.enqueue(chunk);
    },
  });
};

const sendStream = async (body: ReadableStream, headers: Readonly<Record<string, string>> = {}) => {
  const of = world();
  const token = { "Content-Type": "application/json", "x-connectfi-token": await of.tokenFor() };
  return of.send("POST", path, { body, duplex: "half", headers: { ...token, ...headers } } as RequestInit);
};

const bytes = (text: string) => new TextEncoder().encode(text);
const inChunks = (text: string, size: number): ReadonlyArray<Uint8Array<ArrayBuffer>> =>
  Array.from({ length: Math.ceil(text.length / size) }, (_, at) => bytes(text.slice(at * size, (at + 1) * size)));

test("a body of 16 KiB is read, and one byte more is refused", async () => {
  expect(await codeOf(await world().create(padded(16_384)))).toBe("0");
  expect(await codeOf(await world().create(padded(16_385)))).toBe("payloadTooLarge");
});

test("a body without Content-Length is measured while it is read", async () => {
  expect(await codeOf(await sendStream(streamed(inChunks(padded(16_384), 1_000))))).toBe("0");
  expect(await codeOf(await sendStream(streamed(inChunks(padded(16_385), 1_000))))).toBe("payloadTooLarge");
});

test("characters of several bytes count by their bytes", async () => {
  expect(await codeOf(await world().create("é".repeat(8_192)))).toBe("requestValidateError");
  expect(await codeOf(await world().create("é".repeat(8_193)))).toBe("payloadTooLarge");
});

test("a body that has no end is given up once it is too large", async () => {
  let cancelled = false;
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1_000)),
    cancel: () => {
      cancelled = true;
    },
  });
  expect(await codeOf(await sendStream(endless))).toBe("payloadTooLarge");
  expect(cancelled).toBe(true);
});

test("a Content-Length that is too large is refused without reading", async () => {
  const never = new ReadableStream({ pull: () => new Promise(() => undefined) });
  expect(await codeOf(await sendStream(never, { "Content-Length": "16385" }))).toBe("payloadTooLarge");
});

test("a Content-Length that lies does not widen the limit", async () => {
  const body = streamed(inChunks(padded(20_000), 5_000));
  expect(await codeOf(await sendStream(body, { "Content-Length": "10" }))).toBe("payloadTooLarge");
});

test("a body that breaks off is invalid", async () => {
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
  const { status, text } = await answered(await sendStream(broken));
  expect(status).toBe(400);
  expect(text).toContain('"message":"must be complete"');
});

const invalidUtf8 = [
  ["a stray continuation", [0x80]],
  ["an overlong slash", [0xc0, 0xaf]],
  ["half a character", [0xe2, 0x82]],
  ["a surrogate", [0xed, 0xa0, 0x80]],
] as const;
test.each(invalidUtf8)("%s is refused, never replaced", async (_, [...wrong]) => {
  const body = streamed([bytes('{"customerId":"csta_1'), new Uint8Array(wrong), bytes('"}')]);
  expect((await answered(await sendStream(body))).text).toContain('"message":"must be UTF-8"');
});

test.each(["", " ", "{", "{'a':1}", "[1,]", "NaN", "undefined", '{"a":1}{', "\u00a0{}"])(
  "%j is no JSON",
  async (text) => {
    const answer = await answered(await world().create(text));
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('"keyword":"contentMediaType"');
  },
);

test("a malformed body is not quoted", async () => {
  const answer = await answered(await world().create('{"user":{"password":hunter2}}'));
  expect(answer.text).not.toContain("hunter2");
});

test("of a key given twice the last value counts", async () => {
  const response = await world().create(`{"customerId":"nobody","customerId":"${pageRequest.customerId}"}`);
  expect(response.status).toBe(200);
});

test("a byte order mark is passed over", async () => {
  expect((await world().create(`\ufeff${page}`)).status).toBe(200);
});

test.each(["__proto__", "constructor", "prototype"])("%s is a key like any other, and unknown", async (key) => {
  const body = `{"customerId":"${pageRequest.customerId}","${key}":{"cardAttributes":{}}}`;
  expect((await answered(await world().create(body))).text).toContain(`"additionalProperty":"${key}"`);
});

test.each([
  "application/json",
  "APPLICATION/JSON",
  "application/json; charset=utf-8",
  'application/json;charset="UTF-8"',
  "application/json ; profile=x",
])("Content-Type %s is JSON", async (type) => {
  expect((await world().create(page, everything, { "Content-Type": type })).status).toBe(200);
});

test.each([
  "text/plain",
  "text/json",
  "application/jsonp",
  "application/merge-patch+json",
  "application/json, text/plain",
  "application/json; charset=latin1",
  "application/json; charset=utf-16",
  "multipart/form-data",
])("Content-Type %s is not JSON", async (type) => {
  expect((await world().create(page, everything, { "Content-Type": type })).status).toBe(415);
});

test("a body without Content-Type is not JSON", async () => {
  const of = world();
  const headers = { "x-connectfi-token": await of.tokenFor() };
  expect((await of.send("POST", path, { headers, body: bytes(page) })).status).toBe(415);
});

test("a compressed body is not read", async () => {
  expect((await world().create(page, everything, { "Content-Encoding": "gzip" })).status).toBe(415);
  expect((await world().create(page, everything, { "Content-Encoding": "identity" })).status).toBe(200);
});
