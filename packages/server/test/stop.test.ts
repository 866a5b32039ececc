import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { tokenOf } from "./caller.js";
import { listening, until } from "./condor-process.js";

const body = JSON.stringify({ customerId: "csta_6clNH3W2pBehujY8mpTCU8" });

const open = async (url: string): Promise<{ socket: Socket; heard: () => string }> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let heard = "";
  socket.on("data", (data) => (heard += String(data)));
  socket.on("error", () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  return { socket, heard: () => heard };
};

/** A creation that has begun, for the server has told it to go on with its body. */
const running = async (url: string) => {
  const token = await tokenOf(url);
  const { socket, heard } = await open(url);
  const headers = [
    "POST /condor/customer/create HTTP/1.1",
    "Host: sandbox",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
    `x-connectfi-token: ${token}`,
    "Expect: 100-continue",
  ];
  socket.write(`${headers.join("\r\n")}\r\n\r\n`);
  await until(() => heard().includes("100 Continue"), "the request runs");
  return { finish: () => socket.write(body), heard };
};

const refuses = async (url: string): Promise<boolean> =>
  fetch(`${url}/health`).then(
    () => false,
    () => true,
  );

test.each(["SIGTERM", "SIGINT"] as const)(
  "after %s no connection is taken, what runs is answered, and the process ends with 0",
  async (signal) => {
    const { url, kill, ended, stderr } = await listening();
    const { finish, heard } = await running(url);
    kill(signal);
    await until(() => stderr().includes("stopping"), "it stops");
    expect(await refuses(url)).toBe(true);
    finish();
    const { code } = await ended;
    expect(code).toBe(0);
    expect(heard()).toMatch(/HTTP\/1\.1 200 OK\r\n/u);
    expect(heard()).toMatch(/^Connection: close\r$/mu);
    expect(heard()).toContain('"boises":["condor"]');
    expect(stderr().trimEnd().split("\n").at(-1)).toContain('"msg":"stopped"');
  },
);

test("two signals at once, as npm passes on a Ctrl-C, are one wish", async () => {
  const { url, kill, ended, stderr } = await listening();
  const { finish, heard } = await running(url);
  kill("SIGINT");
  kill("SIGTERM");
  await until(() => stderr().includes("stopping"), "it stops");
  await new Promise((resolve) => setTimeout(resolve, 100));
  finish();
  expect((await ended).code).toBe(0);
  expect(heard()).toContain("200 OK");
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("a second %s ends the process at once", async (signal, expected) => {
  const { url, kill, ended, stderr } = await listening();
  await running(url);
  kill("SIGTERM");
  await until(() => stderr().includes("stopping"), "it stops");
  await new Promise((resolve) => setTimeout(resolve, 700));
  const start = performance.now();
  kill(signal);
  expect((await ended).code).toBe(expected);
  expect(performance.now() - start).toBeLessThan(2_000);
});

test("connections that send nothing hold nothing up", async () => {
  const { url, kill, ended } = await listening();
  await open(url);
  const { socket } = await open(url);
  socket.write("POST /condor/customer/create HTTP/1.1\r\nHost: sand");
  await fetch(`${url}/health`);
  const start = performance.now();
  kill("SIGTERM");
  expect((await ended).code).toBe(0);
  expect(performance.now() - start).toBeLessThan(10_000);
});
