import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
};

/** A way to a server of PostgreSQL. Closed, it breaks every connection and refuses new ones, until it is open again. */
export const aWay = async (target: string) => {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port === "" ? "5432" : port), hostname);
    for (const [one, other] of [[near, far] as const, [far, near] as const]) {
      sockets.add(one);
      one.on("error", () => undefined);
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const open = async (at: number): Promise<void> => void (await once(server.listen(at, "127.0.0.1"), "listening"));
  await open(0);
  const own = portOf(server);
  const close = (): void => {
    server.close();
    for (const one of sockets) one.destroy();
  };
  onTestFinished(close);
  return { url: Object.assign(new URL(target), { host: `127.0.0.1:${own}` }).href, close, open: () => open(own) };
};
