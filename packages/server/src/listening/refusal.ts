import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { CondorApp, TransportError } from "@condor/adapters-http";
import * as O from "#fp-ts/Option";
import { codeOf } from "../code-of.js";
import type { Connections } from "./connections.js";

const known: ReadonlyMap<string, TransportError> = new Map<string, TransportError>([
  ["HPE_HEADER_OVERFLOW", { _tag: "HeadersTooLarge" }],
  ["ERR_HTTP_REQUEST_TIMEOUT", { _tag: "RequestTimeout" }],
]);

/** What Node found wrong with the bytes that came; none, where it is the connection itself that failed. */
const transportError = (error: Error): O.Option<TransportError> => {
  const code = codeOf(error);
  return O.fromNullable(known.get(code) ?? (code.startsWith("HPE_") ? { _tag: "RequestMalformed" } : undefined));
};

const asText = async (response: Response): Promise<string> => {
  const body = await response.text();
  const headers = [...response.headers, ["Content-Length", Buffer.byteLength(body)], ["Connection", "close"]];
  const lines = [
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}`,
    ...headers.map((one) => one.join(": ")),
  ];
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
};

// To end at once what still sends would throw away the answer on its way.
const toRead = 1_000;

/** Tells whoever sends what is no request what is wrong with it, and ends the connection. */
export const refusal =
  ({ refuse }: CondorApp, { canRefuse }: Connections) =>
  async (error: Error, socket: Socket): Promise<void> => {
    const fault = transportError(error);
    if (O.isNone(fault) || !socket.writable || !canRefuse(socket)) {
      socket.destroy();
      return;
    }
    const text = await asText(await refuse(fault.value));
    if (!socket.writable) return;
    socket.end(text);
    setTimeout(() => socket.destroy(), toRead).unref();
  };
