import { createServer, type Server, type ServerResponse } from "node:http";
import { constVoid } from "#fp-ts/function";
import type { Metrics } from "./metrics.js";

const ended = (response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void =>
  void response.writeHead(status, headers).end();

const scraped = async (metrics: Metrics, response: ServerResponse): Promise<void> => {
  const text = await metrics.text();
  response.writeHead(200, { "Content-Type": metrics.contentType, "Cache-Control": "no-store" }).end(text);
};

/** `GET /metrics`, and nothing else. Its connections are few, so that a flood of them takes nothing from requests. */
export const metricsServer = (metrics: Metrics): Server => {
  const server = createServer(
    { headersTimeout: 5_000, requestTimeout: 5_000, connectionsCheckingInterval: 1_000, maxHeaderSize: 8_192 },
    (request, response) => {
      const { method = "", url = "" } = request;
      request.resume();
      if (url.split("?", 1)[0] !== "/metrics") ended(response, 404);
      else if (method !== "GET" && method !== "HEAD") ended(response, 405, { Allow: "GET, HEAD" });
      else scraped(metrics, response).catch(() => ended(response, 500));
    },
  );
  server.maxConnections = 32;
  server.on("clientError", (_, socket) => void socket.destroy());
  server.on("error", constVoid);
  return server;
};
