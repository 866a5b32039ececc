import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export interface RawSocket {
  readonly socket: Socket;
  readonly heard: () => string;
  /** All that was heard until the other side ended. */
  readonly ended: Promise<string>;
}

/** A connection to a server, without any HTTP of its own. */
export const rawSocket = async (url: string): Promise<RawSocket> => {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname });
  let heard = "";
  socket.setEncoding("latin1");
  socket.on("data", (data) => (heard += String(data)));
  socket.on("error", () => undefined);
  onTestFinished(() => void socket.destroy());
  const ended = once(socket, "close").then(() => heard);
  await once(socket, "connect");
  return { socket, heard: () => heard, ended };
};

/** What is answered to this text, until the connection ends. */
export const saidTo = async (url: string, text: string): Promise<string> => {
  const { socket, ended } = await rawSocket(url);
  socket.write(text, "latin1");
  return ended;
};
