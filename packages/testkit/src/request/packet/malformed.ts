import * as fc from "fast-check";
import type { Packet } from "./packet.js";

const get = (line: string, ...headers: ReadonlyArray<string>): string => `${[line, ...headers].join("\r\n")}\r\n\r\n`;
const host = "Host: condor";
const health = "GET /health HTTP/1.1";
const post = (...headers: ReadonlyArray<string>): string =>
  get("POST /auth/get-token HTTP/1.1", host, "Content-Type: application/json", ...headers);
const chunks = (text: string): string => `${post("Transfer-Encoding: chunked")}${text}`;

const texts: Readonly<Record<string, string>> = {
  "long headers": get(health, host, `X: ${"x".repeat(20_000)}`),
  "a long path": get(`GET /${"x".repeat(20_000)} HTTP/1.1`, host),
  "a long query": get(`GET /health?${"x".repeat(20_000)} HTTP/1.1`, host),
  "many headers": get(health, host, ...Array.from({ length: 400 }, (_, at) => `X-${at}: 1`)),
  "no Host": get(health),
  "two Hosts": get(health, host, "Host: evil"),
  "a Host with a path": get(health, "Host: a/b"),
  "no path": get("GET HTTP/1.1", host),
  "no target": get("GET  HTTP/1.1", host),
  "a relative path": get("GET health HTTP/1.1", host),
  "a space in the path": get("GET /hea lth HTTP/1.1", host),
  "a control in the path": get("GET /health\u0001 HTTP/1.1", host),
  "another version": get("GET /health HTTP/3.0", host),
  "no version": "GET /health\r\n\r\n",
  "HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  TLS: "\u0016\u0003\u0001\u0000\u00f5\u0001\u0000\u0000\u00f1\u0003\u0003\r\n\r\n",
  "a tunnel": get("CONNECT condor:443 HTTP/1.1", host),
  "a method of bytes": get("G\u00c9T /health HTTP/1.1", host),
  "a header without a colon": get(health, host, "nonsense"),
  "a header with a NUL": get(health, host, "X: a\u0000b"),
  "a header name with a space": get(health, host, "X Y: z"),
  "an empty header name": get(health, host, ": z"),
  "a folded header": get(health, "X: a", "\tb: c", "no"),
  "a chunk without a size": chunks("zz\r\n"),
  "a chunk of a negative size": chunks("-1\r\n\r\n"),
  "a chunk too large to count": chunks("ffffffffffffffffff\r\nx"),
  "a chunk longer than told": chunks("2\r\nhello\r\n0\r\n\r\n"),
  "a chunk's long extension": chunks(`2;${"x".repeat(20_000)}\r\n{}\r\n0\r\n\r\n`),
  "long trailers": chunks(`2\r\n{}\r\n0\r\nX: ${"x".repeat(20_000)}\r\n\r\n`),
  "a null byte": "\u0000",
  "empty lines": "\r\n".repeat(1_000),
};

/** Odd, and yet a request: an answer of the route is fine. */
const bearable: Readonly<Record<string, string>> = {
  "an absolute target": get("GET http://evil.example/health HTTP/1.1", host, "Connection: close"),
  "an expectation": get(health, host, "Expect: 100-continue", "Connection: close"),
  "an expectation that nobody knows": get(health, host, "Expect: more", "Connection: close"),
  "an upgrade": get(
    health,
    host,
    "Connection: Upgrade, close",
    "Upgrade: h2c",
    "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
  ),
  "a WebSocket": get(
    health,
    host,
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
  ),
  "the first version": get("GET /health HTTP/1.0"),
  "a header of bytes": get(health, host, "X: \u00ff\u00fe\u0080", "Connection: close"),
  "a length for nothing": `${get(health, host, "Content-Length: 2", "Connection: close")}{}`,
};

const noise = fc
  .uint8Array({ minLength: 1, maxLength: 400 })
  .map((bytes): readonly [string, string] => ["noise", String.fromCodePoint(...bytes)]);

const packet = (about: string, text: string, isSound: boolean): Packet => ({
  about,
  pieces: [text],
  pause: 0,
  ends: false,
  asked: [{ method: "GET", target: "/health" }],
  isSound,
});

/** What is no HTTP, or hardly. */
export const malformed: fc.Arbitrary<Packet> = fc.oneof(
  {
    arbitrary: fc.constantFrom(...Object.entries(texts)).map(([about, text]) => packet(about, text, false)),
    weight: 6,
  },
  {
    arbitrary: fc.constantFrom(...Object.entries(bearable)).map(([about, text]) => packet(about, text, true)),
    weight: 2,
  },
  { arbitrary: noise.map(([about, text]) => packet(about, text, false)), weight: 1 },
);
