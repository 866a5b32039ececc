import * as fc from "fast-check";
import type { Packet } from "./packet.js";

const hidden = "GET /health HTTP/1.1\r\nHost: condor\r\n\r\n";

/** Two readers of these headers might disagree where the body ends, and what stands behind it is a request to one of them. */
const framings: ReadonlyArray<ReadonlyArray<string>> = [
  ["Content-Length: 6", "Transfer-Encoding: chunked"],
  ["Transfer-Encoding: chunked", "Content-Length: 6"],
  ["Content-Length: 5", "Content-Length: 6"],
  ["Content-Length: 5, 6"],
  ["Content-Length: +5"],
  ["Content-Length: -1"],
  ["Content-Length: 0x5"],
  ["Content-Length: 5e0"],
  ["Content-Length: 99999999999999999999"],
  ["Content-Length : 5"],
  ["Content-Length: 5\u0000"],
  ["Transfer-Encoding: xchunked"],
  ["Transfer-Encoding: chunked, identity"],
  ["Transfer-Encoding: identity"],
  ["Transfer-Encoding: chunked", "Transfer-Encoding: identity"],
  ["Transfer-Encoding : chunked"],
  ["Transfer-Encoding:\u000bchunked"],
  ["X: y\nTransfer-Encoding: chunked"],
  ["X: y\rTransfer-Encoding: chunked"],
  ["Transfer-Encoding\r\n : chunked"],
];

const bodies = ["0\r\n\r\n", "5\r\nhello\r\n0\r\n\r\n", "hello", "{}"];

/** Requests within the bodies of requests: one answer at most, and no success. */
export const framingsOf: fc.Arbitrary<Packet> = fc
  .tuple(
    fc.constantFrom(...framings),
    fc.constantFrom(...bodies),
    fc.constantFrom("/auth/get-token", "/condor/customer/create"),
  )
  .map(([framing, body, target]) => {
    const head = [`POST ${target} HTTP/1.1`, "Host: condor", "Content-Type: application/json", ...framing].join("\r\n");
    return {
      about: `a body framed by ${JSON.stringify(framing.join("; "))}`,
      pieces: [`${head}\r\n\r\n${body}${hidden}`],
      pause: 0,
      ends: false,
      asked: [{ method: "POST", target }],
      isSound: false,
    };
  });
