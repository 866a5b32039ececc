import type { CardIssuer, ClientId, Ports, StorageUnavailable } from "@condor/core";
import * as E from "fp-ts/lib/Either.js";
import * as TE from "fp-ts/lib/TaskEither.js";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import type { Round } from "../../src/recovery/recover-all.js";
import { recoveryLoop, type RecoveryLoopOptions } from "../../src/recovery/recovery-loop.js";
import { until } from "../condor-process.js";
import { cutOff, type Stage } from "./stage.js";

const away: StorageUnavailable = { _tag: "StorageUnavailable", cause: "away" };
const aWhile = 25_000;

afterEach(() => vi.restoreAllMocks());

const optionsFor = (...stages: ReadonlyArray<Stage>): RecoveryLoopOptions => {
  const portsOf = new Map<ClientId, Ports>(stages.map(({ client, ports }) => [client, ports]));
  return {
    clients: TE.right([...portsOf.keys()]),
    portsOf: (client) => {
      const ports = portsOf.get(client);
      if (ports === undefined) throw new Error(`no such client: ${client}`);
      return ports;
    },
    limit: 100,
    interval: 2,
    onRound: () => undefined,
  };
};

/** A loop that is stopped when the test is over. */
const looping = (options: RecoveryLoopOptions): ReturnType<typeof recoveryLoop> => {
  const stop = recoveryLoop(options);
  onTestFinished(() => stop(0)());
  return stop;
};

const finished = async (...stages: ReadonlyArray<Stage>): Promise<boolean> =>
  (await Promise.all(stages.map(({ states }) => states()))).flat().every((state) => state === "Created");

const untilFinished = async (...stages: ReadonlyArray<Stage>): Promise<void> => {
  let isSo = false;
  await until(() => {
    void finished(...stages).then((answer) => (isSo = answer));
    return isSo;
  }, "all are created");
};

test("what was cut off is finished, of every client", async () => {
  const stages = [await cutOff("a", 3), await cutOff("b", 2)];
  looping(optionsFor(...stages));
  await untilFinished(...stages);
  expect(stages.map(({ issuer }) => issuer.ledger().length)).toEqual([6, 4]);
});

test("a round finishes no more than the limit of each client, and the next ones the rest", async () => {
  const stage = await cutOff("a", 5);
  const rounds: number[] = [];
  const onRound = (round: Round): void => {
    if (E.isRight(round))
      rounds.push(...round.right.flatMap(({ recovered }) => (E.isRight(recovered) ? [recovered.right.length] : [])));
  };
  looping({ ...optionsFor(stage), limit: 2, onRound });
  await until(() => rounds.length > 3, "four rounds");
  expect(rounds.slice(0, 4)).toEqual([2, 2, 1, 0]);
});

test("any number of nodes share a store, and one account and one card are made for each", async () => {
  const stage = await cutOff("a", 20);
  for (let node = 0; node < 4; node += 1) looping({ ...optionsFor(stage), limit: 7 });
  await untilFinished(stage);
  expect(stage.issuer.ledger()).toHaveLength(40);
});

test.each([
  ["half of the interval", 0, 20],
  ["one and a half of it", 1 - Number.EPSILON, 60],
])("a node waits at least %s", async (_, chance, least) => {
  vi.spyOn(Math, "random").mockReturnValue(chance);
  const stage = await cutOff("a", 1);
  const begun: number[] = [performance.now()];
  looping({ ...optionsFor(stage), interval: 40, onRound: () => begun.push(performance.now()) });
  await until(() => begun.length > 3, "three rounds");
  // A timer of Node may be a millisecond early.
  for (const [at, moment] of begun.slice(1).entries())
    expect(moment - (begun[at] ?? 0)).toBeGreaterThanOrEqual(least - 2);
});

test("a store that is away for a while ends nothing, and each time is told", async () => {
  const stage = await cutOff("a", 2);
  const options = optionsFor(stage);
  let looks = 0;
  const told: Round[] = [];
  looping({
    ...options,
    clients: () => {
      looks += 1;
      return (looks <= 3 ? TE.left(away) : options.clients)();
    },
    onRound: (round) => told.push(round),
  });
  await untilFinished(stage);
  expect(told.slice(0, 3)).toEqual([E.left(away), E.left(away), E.left(away)]);
});

test("a client whose creations cannot be read keeps nobody else's waiting", async () => {
  const [lost, stage] = [await cutOff("a", 1), await cutOff("b", 1)];
  const ports = { ...lost.ports, customers: { ...lost.ports.customers, due: () => TE.left(away) } };
  const told: Round[] = [];
  looping({ ...optionsFor({ ...lost, ports }, stage), onRound: (round) => told.push(round) });
  await untilFinished(stage);
  await until(() => told.length > 0, "a round is told");
  const [round] = told;
  expect(round !== undefined && E.isRight(round) ? round.right : []).toContainEqual({
    client: lost.client,
    recovered: E.left(away),
  });
});

const thrown = (): never => {
  throw new Error("a fault of the test");
};

test.each([
  ["the clients", (options: RecoveryLoopOptions) => ({ ...options, clients: thrown })],
  ["the ports", (options: RecoveryLoopOptions) => ({ ...options, portsOf: thrown })],
  ["the log", (options: RecoveryLoopOptions) => ({ ...options, onRound: thrown })],
])("an exception of %s ends nothing", async (_, broken) => {
  const stage = await cutOff("a", 2);
  const options = optionsFor(stage);
  const faulty = broken(options);
  let isBroken = true;
  const chosen = (): RecoveryLoopOptions => (isBroken ? faulty : options);
  let looks = 0;
  looping({
    ...options,
    clients: () => {
      looks += 1;
      return chosen().clients();
    },
    portsOf: (client) => chosen().portsOf(client),
    onRound: (round) => chosen().onRound(round),
  });
  await until(() => looks > 2, "it looked three times");
  isBroken = false;
  await untilFinished(stage);
  expect(await stage.states()).toEqual(["Created", "Created"]);
});

/** An issuer whose accounts take as long as the test wants. */
const slow = (issuer: CardIssuer) => {
  const asked: string[] = [];
  let answer = (): void => undefined;
  const gate = new Promise<void>((resolve) => (answer = resolve));
  const slowed: CardIssuer = {
    ...issuer,
    openAccount: (key, order) => async () => {
      asked.push("account");
      await gate;
      return issuer.openAccount(key, order)();
    },
    issueDebitCard: (key, order, account) => {
      asked.push("card");
      return issuer.issueDebitCard(key, order, account);
    },
  };
  return { slowed, asked, answer };
};

test("a stop waits for the call that runs, records its answer, and asks nothing more", async () => {
  const stage = await cutOff("a", 3);
  const { slowed, asked, answer } = slow(stage.issuer);
  const stop = looping(optionsFor({ ...stage, ports: { ...stage.ports, issuer: slowed } }));
  await until(() => asked.length > 0, "the issuer is asked");
  let isStopped = false;
  const stopped = stop(aWhile)().then(() => (isStopped = true));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(isStopped).toBe(false);
  answer();
  await stopped;
  expect(asked).toEqual(["account"]);
  expect((await stage.states()).filter((state) => state === "IssuingCard")).toHaveLength(1);
  looping(optionsFor(stage));
  await untilFinished(stage);
});

test("a stop abandons a call that takes too long, and another node asks again with the same key", async () => {
  const stage = await cutOff("a", 1);
  const { slowed, asked } = slow(stage.issuer);
  const stop = looping(optionsFor({ ...stage, ports: { ...stage.ports, issuer: slowed } }));
  await until(() => asked.length > 0, "the issuer is asked");
  await stop(20)();
  expect(await stage.states()).toEqual(["OpeningAccount"]);
  stage.clock.advance(30_000)();
  looping(optionsFor(stage));
  await untilFinished(stage);
  expect(stage.issuer.ledger()).toHaveLength(2);
});

test("a stop before the first round ends at once, and the store is not asked", async () => {
  const stage = await cutOff("a", 1);
  const rounds: Round[] = [];
  await looping({ ...optionsFor(stage), interval: 3_600_000, onRound: (round) => rounds.push(round) })(aWhile)();
  expect(rounds).toEqual([]);
});
