import { describe, expect, test } from "vitest";
import { batchesOf } from "../../src/lines/batches-of.js";
import { type Line, linesOf } from "../../src/lines/lines-of.js";

const chunked = async function* (chunks: ReadonlyArray<string>) {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
};

/** The text cut at every set of places. */
const cuts = (text: string): ReadonlyArray<ReadonlyArray<string>> => {
  const places = text.length - 1;
  return Array.from({ length: 2 ** places }, (_, set) => {
    const chunks = [text.slice(0, 1)];
    for (let at = 0; at < places; at += 1)
      if ((set >> at) % 2 === 1) chunks.push(text.slice(at + 1, at + 2));
      else chunks[chunks.length - 1] += text.slice(at + 1, at + 2);
    return chunks;
  });
};

const all = async (chunks: ReadonlyArray<string>, longest: number): Promise<ReadonlyArray<Line>> => {
  const lines: Line[] = [];
  for await (const line of linesOf(chunked(chunks), longest)) lines.push(line);
  return lines;
};

const told = (lines: ReadonlyArray<Line>): ReadonlyArray<string> =>
  lines.map(
    ({ number, bytes, part, isEnded }) => `${number} ${part} ${Buffer.from(bytes).toString()}${isEnded ? "|" : ""}`,
  );

describe("lines are the same however the source is cut", () => {
  test.each(["ab\n\ncd\r\nef\n", "ab\ncdefg\nh", "\n\n\n", "abc"])("%j", async (text) => {
    const expected = text.replace(/\n$/u, "").split("\n");
    for (const chunks of cuts(text)) {
      const lines = await all(chunks, 100);
      expect(lines.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(expected);
      expect(lines.map(({ number }) => number)).toEqual(expected.map((_, at) => at + 1));
      expect(lines.at(-1)?.end).toBe(text.length);
      expect(lines.every(({ part, isEnded }) => part === "whole" && isEnded)).toBe(true);
    }
  });
});

test("a source of nothing has no lines", async () => {
  expect(await all([], 10)).toEqual([]);
});

test("a line that is too long comes in pieces, none much longer than a chunk, and all of it comes", async () => {
  for (const chunks of cuts("ab\ncdefghi\nj")) {
    const lines = await all(chunks, 3);
    const pieces = lines.filter(({ number }) => number === 2);
    expect(Buffer.concat(pieces.map(({ bytes }) => bytes)).toString()).toBe("cdefghi");
    expect(pieces.map(({ part }) => part)).toEqual(pieces.map((_, at) => (at === 0 ? "first" : "further")));
    expect(pieces.map(({ isEnded }) => isEnded)).toEqual(pieces.map((_, at) => at === pieces.length - 1));
    expect(told(lines.filter(({ number }) => number !== 2))).toEqual(["1 whole ab|", "3 whole j|"]);
  }
});

test("a batch ends with its last line, or with the one that makes it large enough", async () => {
  const sizes = async (size: { most: number; bytes: number }): Promise<ReadonlyArray<number>> => {
    const found: number[] = [];
    for await (const batch of batchesOf(linesOf(chunked(["a\nb\nccccc\nd\ne\nf\n"]), 10), size))
      found.push(batch.length);
    return found;
  };
  expect(await sizes({ most: 4, bytes: 100 })).toEqual([4, 2]);
  expect(await sizes({ most: 4, bytes: 6 })).toEqual([3, 3]);
  expect(await sizes({ most: 1, bytes: 1 })).toEqual([1, 1, 1, 1, 1, 1]);
});
