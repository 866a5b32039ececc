import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

export interface Connections {
  /** From now on every connection ends with the answer that it waits for. */
  readonly endAfterAnswer: () => void;
  /** Ends those that wait for no answer: some clients open one and send nothing. */
  readonly endUnused: () => void;
}

/** The connections of a server, and which of them wait for an answer. */
export const connectionsOf = (server: Server): Connections => {
  const open = new Set<Socket>();
  const waiting = new Map<ServerResponse, Socket>();
  let ending = false;
  const endAfter = (answer: ServerResponse): void => {
    if (!answer.headersSent) answer.setHeader("Connection", "close");
  };
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.prependListener("request", ({ socket }: IncomingMessage, answer: ServerResponse) => {
    waiting.set(answer, socket);
    answer.once("close", () => waiting.delete(answer));
    if (ending) endAfter(answer);
  });
  return {
    endAfterAnswer: () => {
      ending = true;
      for (const answer of waiting.keys()) endAfter(answer);
    },
    endUnused: () => {
      const used = new Set(waiting.values());
      for (const socket of open) if (!used.has(socket)) socket.destroy();
    },
  };
};
