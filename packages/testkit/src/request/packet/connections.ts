import * as fc from "fast-check";
import type { RequestSketch } from "../request-sketch.js";
import type { Asked, Packet } from "./packet.js";
import { headOf, inChunks, written } from "./written.js";

const last = "Connection: close";

const asked = ({ method, target }: RequestSketch): Asked => ({ method, target });

const cutAt = (text: string, places: ReadonlyArray<number>): ReadonlyArray<string> => {
  const at = [...new Set(places.map((place) => place % (text.length + 1)))].toSorted((a, b) => a - b);
  return [0, ...at].map((from, index) => text.slice(from, at[index] ?? text.length));
};

const sound = (about: string, pieces: ReadonlyArray<string>, all: ReadonlyArray<RequestSketch>): Packet => ({
  about,
  pieces,
  pause: 0,
  ends: false,
  asked: all.map(asked),
  isSound: true,
});

/** Several requests at once: all but the last ask for the connection to be kept. */
const pipelined = (requests: fc.Arbitrary<RequestSketch>) =>
  fc.array(requests, { minLength: 2, maxLength: 6 }).map((all) => {
    const text = all.map((one, at) => written(one, ...(at === all.length - 1 ? [last] : []))).join("");
    return sound("several requests in a packet", [text], all);
  });

const inPieces = (requests: fc.Arbitrary<RequestSketch>) =>
  fc
    .tuple(requests, fc.array(fc.nat(), { minLength: 1, maxLength: 5 }))
    .map(([one, places]) => sound("a request in pieces", cutAt(written(one, last), places), [one]));

const chunked = (requests: fc.Arbitrary<RequestSketch>) =>
  fc.tuple(requests, fc.integer({ min: 1, max: 300 })).map(([one, size]) => {
    const text = `${headOf(one, "Transfer-Encoding: chunked", last)}${inChunks(one.body ?? "", size)}`;
    return sound("a body in chunks", [text], [one]);
  });

const truncated = (requests: fc.Arbitrary<RequestSketch>) =>
  fc.tuple(requests, fc.nat(), fc.boolean()).map(([one, place, ends]): Packet => {
    const [start = ""] = cutAt(written(one, last), [place]);
    return { ...sound("a truncated request", [start], [one]), ends };
  });

/** A byte now and then: sooner or later the server has waited for long enough. */
const dripping = (requests: fc.Arbitrary<RequestSketch>) =>
  requests.map((one): Packet => {
    const text = written(one, last);
    return { ...sound("a slow drip", text.slice(0, 12).split(""), [one]), pause: 40 };
  });

/** What is HTTP, however it arrives. Targets are without spaces and controls, or it is not. */
export const connectionsOf = (requests: fc.Arbitrary<RequestSketch>): fc.Arbitrary<Packet> =>
  fc.oneof(
    { arbitrary: pipelined(requests), weight: 6 },
    { arbitrary: inPieces(requests), weight: 4 },
    { arbitrary: chunked(requests), weight: 3 },
    { arbitrary: truncated(requests), weight: 3 },
    { arbitrary: dripping(requests), weight: 1 },
  );
