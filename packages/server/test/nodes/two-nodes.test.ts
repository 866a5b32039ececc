import { recover } from "@condor/core";
import type { RecordedCall } from "@condor/testkit";
import * as O from "fp-ts/lib/Option.js";
import { expect, test, vi } from "vitest";
import { tokenOf } from "../caller.js";
import { listening, until } from "../condor-process.js";
import { jsonFileOf } from "../json-file.js";
import { said } from "../said.js";
import { done, servedEnvironment, type ServedEnvironment } from "../served.js";
import { idOf, type World, worldOn } from "../world-on.js";
import { calling, customers } from "./calling.js";
import { unexplained } from "./unexplained.js";

vi.setConfig({ testTimeout: 180_000 });

const kills = 3;
const longestLook = 3_000;
const pauseBetweenRounds = 600_000;

const nodeOn = (environment: ServedEnvironment, file: string) =>
  listening({ ...environment, CONDOR_CUSTOMERS: file, CONDOR_RECOVERY_INTERVAL: "1", CONDOR_LOG_LEVEL: "error" });

const atTheCard =
  "select count(*)::int as many from condor.creation where state = 'IssuingCard' and due_at > $1::bigint";

/** Looks for a moment at which accounts are open and their cards not issued yet: the worst one to be killed at. */
const midway = async (world: World, end: number): Promise<void> => {
  while (Date.now() < end) {
    const [row] = await world.rows(atTheCard, `${Date.now() + 29_000}`);
    if (Number(row?.["many"]) >= 2) return;
  }
};

/** Recovers as if the leases of the dead were over, until nothing is due. */
const finished = async ({ ports }: World): Promise<void> => {
  for (let later = pauseBetweenRounds; ; later += pauseBetweenRounds) {
    const clock = { ...ports.clock, now: () => Date.now() + later };
    const { length } = await done(recover({ ...ports, clock })(10_000));
    if (length === 0) return;
  }
};

/** Whoever was told of an account and card has them. */
const forgottenBy = async ({ ports }: World, history: ReadonlyArray<RecordedCall>): Promise<ReadonlyArray<string>> => {
  const lies: string[] = [];
  for (const { customerId, said: told } of history)
    if (told?._tag === "Opened") {
      const found = O.toUndefined(await done(ports.customers.find(idOf(customerId))));
      const order = found?.creation?.creation._tag === "Created" ? found.creation.creation.order : undefined;
      if (order?.accountId !== told.accountId || order.cardId !== told.cardId) lies.push(customerId);
    }
  return lies;
};

test("two nodes share a database, one is killed again and again, and nobody has two or is forgotten", async () => {
  const environment = await servedEnvironment();
  const world = await worldOn(environment);
  const file = jsonFileOf(customers);
  const [steady, first] = await Promise.all([nodeOn(environment, file), nodeOn(environment, file)]);
  const urls = [steady.url, first.url];
  const { history, atMortal, over } = calling(urls, await tokenOf(steady.url));
  let mortal = first;
  for (let kill = 0; kill < kills; kill += 1) {
    const { answered } = atMortal;
    await until(() => atMortal.answered > answered + 10, "the node is at work");
    await midway(world, Date.now() + longestLook);
    mortal.kill("SIGKILL");
    await mortal.ended;
    mortal = await nodeOn(environment, file);
    urls[1] = mortal.url;
  }
  await over();
  for (const node of [steady, mortal]) node.kill("SIGKILL");
  await Promise.all([steady.ended, mortal.ended]);
  await finished(world);
  expect(unexplained(history)).toEqual([]);
  expect(await forgottenBy(world, history)).toEqual([]);
  expect(await said(["reconcile"], environment)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\d+ creations and \d+ lines of the books compared: no difference\.\n$/u),
  });
  const twice = "select key from condor_sandbox.book group by key having count(*) > 1";
  expect(await world.rows(twice)).toEqual([]);
  const states = await world.rows("select state, count(*)::int from condor.creation group by state order by state");
  expect(states.map(({ state }) => state)).toEqual(["CardRefused", "Created"]);
  expect(history.filter((call) => call.said === undefined).length).toBeGreaterThan(0);
});
