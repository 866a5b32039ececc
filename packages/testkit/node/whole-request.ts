import type { Socket } from "node:net";

const end = "\r\n\r\n";

const isWhole = (bytes: Buffer): boolean => {
  const at = bytes.indexOf(end);
  if (at === -1) return false;
  const [, length = "0"] = /^content-length: *(\d+)\r?$/imu.exec(bytes.toString("latin1", 0, at + 2)) ?? [];
  return bytes.length >= at + end.length + Number(length);
};

/** Tells the bytes of the first HTTP/1.1 request, whose body, if it has one, has a Content-Length. */
export const wholeRequest = (socket: Socket, tell: (request: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  const hear = (chunk: Buffer): void => {
    chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (!isWhole(bytes)) return;
    socket.off("data", hear).resume();
    tell(bytes);
  };
  socket.on("data", hear);
};
