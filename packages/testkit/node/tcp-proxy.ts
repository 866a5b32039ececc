import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import type { WireFault } from "./wire-fault.js";
import { wholeRequest } from "./whole-request.js";

export interface TcpProxyOptions {
  /** The port on this machine of an HTTP/1.1 server that closes each connection after its answer. */
  readonly to: number;
  /** What happens to a request, by its first line, as `POST /accounts HTTP/1.1`. */
  readonly faultOf: (requestLine: string) => WireFault;
}

export interface TcpProxy {
  readonly port: number;
  /** Lets everything late arrive, and waits until it was answered. */
  readonly release: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Hands the request on, and answers the server's connection once it is made. */
const delivered = (to: number, request: Buffer): Socket => {
  const upstream = connect(to, "127.0.0.1", () => upstream.write(request));
  upstream.on("error", () => upstream.destroy());
  return upstream;
};

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};

const untilAnswered = async (upstream: Socket): Promise<void> => {
  upstream.resume();
  if (!upstream.closed) await once(upstream, "close");
};

const cutAfter = (bytes: number, caller: Socket, upstream: Socket): void => {
  let left = bytes;
  upstream.on("data", (chunk: Buffer) => {
    const part = chunk.subarray(0, left);
    left -= part.length;
    if (left > 0) caller.write(part);
    else caller.end(part);
  });
  upstream.on("end", () => caller.end());
};

/**
 * A network between a client and an HTTP/1.1 server on this machine, which does to each request what it is told: the same
 * faults that a real one has, at chosen moments.
 */
export const tcpProxy = async ({ to, faultOf }: TcpProxyOptions): Promise<TcpProxy> => {
  const sockets = new Set<Socket>();
  const late: Buffer[] = [];
  const kept = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    return socket;
  };
  const deliver = (request: Buffer): Socket => kept(delivered(to, request));

  const carry = (fault: WireFault, request: Buffer, caller: Socket): void => {
    switch (fault._tag) {
      case "None":
        deliver(request).pipe(caller);
        return;
      case "Delay":
        setTimeout(() => deliver(request).pipe(caller), fault.duration);
        return;
      case "ResetBefore":
        caller.resetAndDestroy();
        return;
      case "ResetAfter":
        deliver(request).once("data", () => caller.resetAndDestroy());
        return;
      case "Truncate":
        cutAfter(fault.bytes, caller, deliver(request));
        return;
      case "Duplicate":
        deliver(request).resume();
        deliver(request).pipe(caller);
        return;
      case "Late":
        late.push(request);
        caller.resetAndDestroy();
        return;
      case "Silence":
        deliver(request).resume();
        return;
      default:
        return fault satisfies never;
    }
  };

  const server = createServer((caller) => {
    kept(caller).on("error", () => caller.destroy());
    wholeRequest(caller, (request) => {
      carry(faultOf(request.toString("latin1", 0, request.indexOf("\r\n"))), request, caller);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: portOf(server),
    release: async () => {
      await Promise.all(late.splice(0).map((request) => untilAnswered(deliver(request))));
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
};
