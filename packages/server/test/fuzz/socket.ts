import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Packet } from "@condor/testkit";

/** Far above the time-outs of the server: who still waits then would wait for ever. */
const patience = 20_000;

const written = async (socket: Socket, { pieces, pause, ends }: Packet, spoken: (text: string) => string) => {
  for (const [at, piece] of pieces.entries()) {
    if (at > 0) await sleep(pause);
    if (socket.destroyed) return;
    socket.write(spoken(piece), "latin1");
  }
  if (ends) socket.end();
};

/** All that a server says to a packet until it ends the connection; none, where it does not. */
export const heardFrom = async (
  port: number,
  packet: Packet,
  spoken: (text: string) => string,
): Promise<string | undefined> => {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  let heard = "";
  socket.setEncoding("latin1");
  socket.on("data", (data) => (heard += String(data)));
  socket.on("error", () => undefined);
  socket.on("end", () => socket.end());
  const closed = once(socket, "close").then(() => true);
  await once(socket, "connect");
  void written(socket, packet, spoken).catch(() => undefined);
  const isOver = await Promise.race([closed, sleep(patience, false, { ref: false })]);
  socket.destroy();
  return isOver ? heard : undefined;
};
