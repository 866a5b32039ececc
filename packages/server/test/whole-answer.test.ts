import { expect, test } from "vitest";
import { rawSocket } from "./raw-socket.js";
import { started } from "./started.js";

const head = (...lines: ReadonlyArray<string>): string => `${lines.join("\r\n")}\r\n\r\n`;

/** Sends a body in pieces, the last of them long after the answer could be there, and answers what was heard. */
const slowly = async (url: string, first: string, pieces: number): Promise<string> => {
  const { socket, ended } = await rawSocket(url);
  socket.write(first);
  for (let piece = 0; piece < pieces && !socket.destroyed; piece += 1) {
    socket.write("x".repeat(1_000));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return ended;
};

const bodyOf = (heard: string): string => heard.slice(heard.indexOf("\r\n\r\n") + 4);
const lengthIn = (heard: string): number => Number(/^content-length: (\d+)\r$/imu.exec(heard)?.[1]);

test.each([
  ["/docs", "GET /docs HTTP/1.1"],
  ["a refusal", "POST /condor/customer/create HTTP/1.1"],
])("%s comes whole to who closes and still sends a body that nobody reads", async (_, line) => {
  const { url } = await started();
  const heard = await slowly(url, head(line, "Host: condor", "Connection: close", "Content-Length: 20000"), 20);
  expect(lengthIn(heard)).toBeGreaterThan(50);
  expect(bodyOf(heard)).toHaveLength(lengthIn(heard));
});

test("who never ends the body is answered all the same", async () => {
  const { url } = await started();
  const heard = await slowly(
    url,
    head("GET /health HTTP/1.1", "Host: condor", "Connection: close", "Content-Length: 9"),
    0,
  );
  expect(heard).toMatch(/^HTTP\/1\.1 200 /u);
});
