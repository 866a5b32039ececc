import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { CondorApp, TransportError } from "@condor/adapters-http";
import { getRequestListener } from "@hono/node-server";
import type { TransportConfiguration } from "../configuration/transport-configuration.js";
import { type Connections, connectionsOf } from "./connections.js";
import { received } from "./received.js";
import { refusal } from "./refusal.js";

export interface HttpServer {
  readonly server: Server;
  readonly connections: Connections;
}

// Node's own limit leaves out what is above it, as if the client had not sent it: this one is far below, and refuses.
const mostHeaders = 100;

// Above the connections that are kept there are those that are told so; still more are dropped by Node without a word.
const told = 256;

const optionsOf = ({ keepAlive, headersTimeout, requestTimeout }: TransportConfiguration) => ({
  headersTimeout,
  requestTimeout,
  keepAliveTimeout: keepAlive,
  // How often Node looks for those that are too slow: by default every 30 s.
  connectionsCheckingInterval: Math.min(1_000, headersTimeout),
  maxHeaderSize: 16_384,
  // The listener answers this in the envelope, Node itself without a body.
  requireHostHeader: false,
});

/**
 * What Node lets through and may not be answered by a route: more headers than are read, and two hosts, of which Node
 * reads the first and a proxy may read the last (RFC 9112, section 3.2).
 */
const fault = (rawHeaders: ReadonlyArray<string>): TransportError | undefined => {
  if (rawHeaders.length > 2 * mostHeaders) return { _tag: "HeadersTooLarge" };
  const hosts = rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === "host");
  return hosts.length > 1 ? { _tag: "RequestMalformed" } : undefined;
};

/** The app over HTTP/1.1, with bounds on all that a client can hold: connections, headers, and time. */
export const httpServer = (app: CondorApp, transport: TransportConfiguration): HttpServer => {
  const server = createServer(optionsOf(transport));
  const connections = connectionsOf(server, transport.mostConnections);
  const answer = getRequestListener(
    async (request, { incoming, outgoing }) => {
      const { rawHeaders, socket } = incoming;
      const wrong = fault(rawHeaders);
      const response =
        wrong === undefined
          ? await app.fetch(request, { address: socket.remoteAddress, crowded: connections.isCrowded(socket) })
          : await app.refuse(wrong);
      const isLast = "shouldKeepAlive" in outgoing && !outgoing.shouldKeepAlive;
      if (isLast && !incoming.readableEnded && !incoming.destroyed) await received(incoming);
      return response;
    },
    { errorHandler: () => app.refuse({ _tag: "RequestMalformed" }) },
  );
  server.maxConnections = transport.mostConnections + told;
  server.on("request", (request: IncomingMessage, response: ServerResponse) => void answer(request, response));
  // RFC 9110, section 10.1.1: an expectation that is not known may be passed over.
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  const refuse = refusal(app, connections);
  server.on("clientError", (error, socket: Socket) => void refuse(error, socket));
  return { server, connections };
};
