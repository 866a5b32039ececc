import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { assert } from "vitest";

/** A way to the server that can be cut, or fall silent, at any moment; on any free port unless told. */
export const aProxy = async (serverUrl: string, port = 0) => {
  const target = new URL(serverUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let isMute = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port === "" ? 5432 : target.port), target.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    near.on("data", (chunk) => far.write(chunk));
    far.on("data", (chunk) => isMute || near.write(chunk));
    for (const one of pair) {
      one.on("error", () => undefined);
      one.on("close", () => {
        pairs.delete(pair);
        near.destroy();
        far.destroy();
      });
    }
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert(typeof address === "object" && address !== null);
  const url = new URL(serverUrl);
  url.host = `127.0.0.1:${address.port}`;
  const cut = (): void => {
    for (const [near] of pairs) near.resetAndDestroy();
  };
  return {
    url: url.href,
    /** Answers of the server are lost from now on, or no more. */
    mute: (now: boolean): void => {
      isMute = now;
    },
    /** Every connection breaks. */
    cut,
    /** Nobody listens any more. */
    close: (): void => {
      cut();
      server.close();
    },
  };
};
