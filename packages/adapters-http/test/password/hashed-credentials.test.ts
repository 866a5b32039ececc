import { hashedCredentials, memoryClients, type PasswordHash, type RegisteredClient } from "@condor/adapters-http";
import { ClientId, secret } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import { expect, test, vi } from "vitest";
import { read } from "../read.js";
import { world } from "../world.js";
import { quickHash } from "./quick-hash.js";

const acme = read(ClientId, "acme");
const client: RegisteredClient = {
  client: acme,
  scopes: ["create"],
  password: "$quick$v=2$horse",
  isDisabled: false,
  generation: 3,
};

/** The hash of the function, and each that was verified against. */
const watched = (passwords: PasswordHash) => {
  const asked: string[] = [];
  const verify: PasswordHash["verify"] = (hash, password) => {
    asked.push(hash);
    return passwords.verify(hash, password);
  };
  return { asked, passwords: { ...passwords, verify } };
};

/** Verifications that end when they are told to. */
const held = () => {
  const turns: Array<() => void> = [];
  const verify: PasswordHash["verify"] = () => () => new Promise((end) => turns.push(() => end(false)));
  return { turns, passwords: { ...quickHash(), verify } };
};

/** A registry that has nobody, and every login that it was asked for. */
const listening = () => {
  const asked: string[] = [];
  const { find, ...rest } = memoryClients();
  const heard = (login: string) => {
    asked.push(login);
    return find(login);
  };
  return { asked, clients: { ...rest, find: heard } };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("the right pair leads to the client's scopes and generation, and nothing else does", async () => {
  const { verify } = hashedCredentials({ clients: memoryClients([client]), passwords: quickHash() });
  expect(await verify("acme", secret("horse"))()).toEqual(
    E.right(O.some({ client: acme, scopes: ["create"], generation: 3 })),
  );
  for (const [login, password] of [
    ["acme", "hors"],
    ["nobody", "horse"],
    ["nobody", "nobody"],
  ] as const)
    expect(await verify(login, secret(password))()).toEqual(E.right(O.none));
});

test.each([
  ["a wrong password", "acme", "$quick$v=2$horse", false],
  ["a disabled client's right one", "acme", "$quick$v=2$horse", true],
  ["an unknown login", "other", "$quick$nobody", false],
])("%s is one verification, as the right one's", async (_, login, hash, isDisabled) => {
  const { asked, passwords } = watched(quickHash());
  const { verify } = hashedCredentials({ clients: memoryClients([{ ...client, isDisabled }]), passwords });
  expect(await verify(login, secret(isDisabled ? "horse" : "wrong"))()).toEqual(E.right(O.none));
  expect(asked).toEqual([hash]);
});

test("a hash of older parameters is made anew at a right login, and at no other", async () => {
  const clients = memoryClients([client]);
  const { verify } = hashedCredentials({ clients, passwords: quickHash(3) });
  await verify("acme", secret("wrong"))();
  expect(await clients.find("acme")()).toMatchObject(E.right(O.some({ password: "$quick$v=2$horse" })));
  expect(await verify("acme", secret("horse"))()).toMatchObject(E.right(O.some({ client: acme })));
  expect(await clients.find("acme")()).toMatchObject(E.right(O.some({ password: "$quick$v=3$horse" })));
});

test("a hash that cannot be made anew now keeps nobody out", async () => {
  const clients = { ...memoryClients([client]), rehash: () => TE.left("away") };
  const { verify } = hashedCredentials({ clients, passwords: quickHash(3) });
  expect(await verify("acme", secret("horse"))()).toMatchObject(E.right(O.some({ client: acme })));
});

test("two passwords are hashed at once, the others in their turn", async () => {
  const { turns, passwords } = held();
  const { verify } = hashedCredentials({ clients: memoryClients([client]), passwords });
  const logins = Array.from({ length: 5 }, () => verify("acme", secret("horse"))());
  for (const started of [2, 3, 4, 5, 5]) {
    await settled();
    expect(turns).toHaveLength(started);
    turns[started === 5 ? 4 : started - 2]?.();
  }
  turns.forEach((end) => end());
  expect(await Promise.all(logins)).toEqual(logins.map(() => E.right(O.none)));
});

test("who finds the queue full is turned away at once, and the place is free again", async () => {
  const { turns, passwords } = held();
  const { asked, clients } = listening();
  const credentials = hashedCredentials({ clients, passwords, atOnce: 1, mostWaiting: 1 });
  const of = world({ credentials });
  const login = async (asking: number) => {
    const answer = of.send("POST", "/auth/get-token", {
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ user: { login: "acme", password: "horse" } }),
    });
    await vi.waitFor(() => expect(asked).toHaveLength(asking));
    await settled();
    return { answer };
  };
  const first = await login(1);
  const second = await login(2);
  const third = await (await login(3)).answer;
  expect([third.status, third.headers.get("Retry-After")]).toEqual([503, "1"]);
  expect(await third.json()).toMatchObject({
    code: "serverBusy",
    message: "Server is busy; the same request again is safe",
  });
  turns[0]?.();
  expect((await first.answer).status).toBe(401);
  const fourth = await login(4);
  turns[1]?.();
  expect((await second.answer).status).toBe(401);
  await vi.waitFor(() => expect(turns).toHaveLength(3));
  turns[2]?.();
  expect((await fourth.answer).status).toBe(401);
});

test("a hash that throws gives its place to the next", async () => {
  const passwords = { ...quickHash(), verify: () => () => Promise.reject(new Error("no memory")) };
  const { verify } = hashedCredentials({ clients: memoryClients([client]), passwords, atOnce: 1, mostWaiting: 0 });
  for (let at = 0; at < 2; at += 1) await expect(verify("acme", secret("horse"))()).rejects.toThrow("no memory");
});
