import { once } from "node:events";
import { createServer } from "node:net";

const isFree = async (port) => {
  const server = createServer();
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
};

// Below the range that outgoing connections take theirs from, so that it is still free after a restart.
const [lowest, highest] = [10_240, 32_767];

/** A port on the loopback that nobody listens on right now. */
export const freePort = async () => {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest + 1));
    if (await isFree(port)) return port;
  }
};
