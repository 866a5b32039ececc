import { once } from "node:events";
import { createServer } from "node:net";

/** A message of PostgreSQL's protocol: its letter, its length, what it says. */
const message = (letter: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(letter), length, body]);
};

const authenticated = message("R", Buffer.alloc(4));
const ready = message("Z", Buffer.from("I"));
const dying = message("E", Buffer.from("SFATAL\0C57P01\0Mthe server ends\0\0"));

/** A server that takes a connection and ends in the same breath: both are in one packet. */
export const aDyingServer = async () => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(Buffer.concat([authenticated, ready, dying])));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `postgres://nobody:secret@127.0.0.1:${port}/none`, close: () => server.close() };
};
