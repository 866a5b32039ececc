import { once } from "node:events";
import { connect, createServer } from "node:net";
import { chance, upTo } from "./chance.mjs";

const share = 0.01;
const isWrite = (chunk) => chunk.includes("condor_begin") || chunk.includes("condor_advance");

/**
 * Stands between the workers and PostgreSQL. Some connections are cut in the middle of the answer to a write: the
 * server has committed, and whoever wrote hears a part of it or nothing.
 */
export const cuttingProxy = async ({ url, seed }) => {
  const { hostname: host, port } = new URL(url);
  const random = chance(seed, "cuts");
  const state = { cuts: 0, cutting: true };
  const forward = (client) => {
    const server = connect({ host, port: Number(port || 5432) });
    let isCut = false;
    const end = () => {
      client.destroy();
      server.destroy();
    };
    client.on("data", (chunk) => {
      isCut ||= state.cutting && isWrite(chunk) && random() < share;
      server.write(chunk);
    });
    server.on("data", (chunk) => {
      state.cuts += isCut ? 1 : 0;
      if (isCut) client.write(chunk.subarray(0, upTo(random, chunk.length - 1)), end);
      else client.write(chunk);
    });
    for (const socket of [client, server]) socket.on("error", end).on("close", end);
  };
  const proxy = createServer({ noDelay: true }, forward);
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  return {
    url: Object.assign(new URL(url), { host: `127.0.0.1:${proxy.address().port}` }).href,
    cuts: () => state.cuts,
    rest: () => {
      state.cutting = false;
    },
    close: () => proxy.close(),
  };
};
