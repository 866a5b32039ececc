import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

export interface Connections {
  /** From now on every connection ends with the answer that it waits for. */
  readonly endAfterAnswer: () => void;
  /** Ends those that wait for no answer: some clients open one and send nothing. */
  readonly endUnused: () => void;
  /** Whether it came when all places were taken. It is heard, answered once, and ended. */
  readonly isCrowded: (socket: Socket) => boolean;
  /** Whether what is wrong with its bytes can be said: nobody could take that for the answer to an earlier request. */
  readonly canRefuse: (socket: Socket) => boolean;
}

// One connection for ever would keep its client on one node for ever.
const mostRequests = 1_000;

/** What was received for an answer that is not sent yet, or the answer begun, may not be followed by another one. */
const isOpen = ([answer, { complete }]: readonly [ServerResponse, IncomingMessage]): boolean =>
  !answer.headersSent && !complete;

/** The connections of a server, and which of them wait for an answer. */
export const connectionsOf = (server: Server, most: number): Connections => {
  const open = new Set<Socket>();
  const crowded = new WeakSet<Socket>();
  const requests = new WeakMap<Socket, number>();
  const waiting = new Map<ServerResponse, IncomingMessage>();
  let ending = false;
  const endAfter = (answer: ServerResponse): void => {
    if (!answer.headersSent) answer.setHeader("Connection", "close");
  };
  const isLast = (socket: Socket): boolean => {
    const count = (requests.get(socket) ?? 0) + 1;
    requests.set(socket, count);
    return ending || crowded.has(socket) || count >= mostRequests;
  };
  server.on("connection", (socket: Socket) => {
    if (open.size >= most) crowded.add(socket);
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.prependListener("request", (request: IncomingMessage, answer: ServerResponse) => {
    waiting.set(answer, request);
    answer.once("close", () => waiting.delete(answer));
    if (isLast(request.socket)) endAfter(answer);
  });
  return {
    endAfterAnswer: () => {
      ending = true;
      for (const answer of waiting.keys()) endAfter(answer);
    },
    endUnused: () => {
      const used = new Set([...waiting.values()].map(({ socket }) => socket));
      for (const socket of open) if (!used.has(socket)) socket.destroy();
    },
    isCrowded: (socket) => crowded.has(socket),
    canRefuse: (socket) => [...waiting].filter(([, request]) => request.socket === socket).every(isOpen),
  };
};
