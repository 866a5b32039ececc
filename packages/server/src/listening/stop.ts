import type { Server } from "node:http";
import type { Milliseconds } from "@condor/core";
import type * as T from "#fp-ts/Task";
import type { Connections } from "./connections.js";

/** As long as a request may work: whatever runs has its answer by then. */
export const longestStop: Milliseconds = 25_000;

/** How long a connection that was just opened has to send its request. */
const grace: Milliseconds = 1_000;

/** Takes no more connections, lets what runs finish for at most `limit`, and ends the rest. */
export const stop =
  (server: Server, connections: Connections) =>
  (limit: Milliseconds): T.Task<void> =>
  () =>
    new Promise((resolve) => {
      const timers = [setTimeout(connections.endUnused, grace), setTimeout(() => server.closeAllConnections(), limit)];
      server.close(() => {
        for (const timer of timers) clearTimeout(timer);
        resolve();
      });
      connections.endAfterAnswer();
    });
