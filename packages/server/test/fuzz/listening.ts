import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { httpServer } from "../../src/listening/http-server.js";
import { listen } from "../../src/listening/listen.js";
import type { FuzzStage } from "./stage.js";

// Short, so that whoever drips is cut off soon.
const impatient = { keepAlive: 100, headersTimeout: 250, requestTimeout: 400 };

export type Serve = (stage: FuzzStage) => Pick<ReturnType<typeof httpServer>, "server">;

/** As the product serves, but for the times. */
const sound: Serve = ({ app, given }) => httpServer(app, { ...given.transport, ...impatient });

/** A mutant: Node's parser as it is when it is told to bear with whatever comes. */
export const lenient: Serve = ({ app }) => ({
  server: createServer(
    {
      insecureHTTPParser: true,
      keepAliveTimeout: 100,
      headersTimeout: 250,
      requestTimeout: 400,
      connectionsCheckingInterval: 250,
    },
    (request, response) => void getRequestListener((one) => app.fetch(one))(request, response),
  ),
});

/** A server for the stage on a free port of this machine. */
export const listening = async (stage: FuzzStage, serve: Serve = sound) => {
  const { server } = serve(stage);
  const port = await listen(server, { host: "127.0.0.1", port: 0 })();
  if (port._tag === "Left") throw new Error(JSON.stringify(port.left));
  return {
    port: port.right,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
