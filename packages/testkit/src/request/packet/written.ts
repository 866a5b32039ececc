import type { RequestSketch } from "../request-sketch.js";

const lines = (all: ReadonlyArray<string>): string => `${all.join("\r\n")}\r\n\r\n`;

export const headOf = ({ method, target, headers }: RequestSketch, ...framing: ReadonlyArray<string>): string =>
  lines([
    `${method} ${target} HTTP/1.1`,
    "Host: condor",
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...framing,
  ]);

/** A request as it is written on a connection, its body's length told. */
export const written = (sketch: RequestSketch, ...more: ReadonlyArray<string>): string => {
  const { body } = sketch;
  return body === undefined
    ? headOf(sketch, ...more)
    : `${headOf(sketch, `Content-Length: ${body.length}`, ...more)}${body}`;
};

/** A body in chunks of `size` bytes. */
export const inChunks = (body: string, size: number): string => {
  const chunks: string[] = [];
  for (let at = 0; at < body.length; at += size) {
    const part = body.slice(at, at + size);
    chunks.push(`${part.length.toString(16)}\r\n${part}\r\n`);
  }
  return `${chunks.join("")}0\r\n\r\n`;
};
