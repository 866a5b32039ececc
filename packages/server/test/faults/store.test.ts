import { servedDatabase } from "@condor/adapters-postgres";
import { expect, onTestFinished, test } from "vitest";
import { caller } from "../caller.js";
import { quickHash } from "../clients/quick-hash.js";
import { done, servedEnvironment } from "../served.js";
import { started } from "../started.js";
import { aWay } from "./a-way.js";

const customerId = "csta_6clNH3W2pBehujY8mpTCU8";

/** A node whose way to the store can be closed, and that gives a statement up soon. */
const aNode = async () => {
  const environment = await servedEnvironment();
  const way = await aWay(environment.DATABASE_URL);
  const settings = {
    ...environment,
    DATABASE_URL: way.url,
    CONDOR_STATEMENT_TIMEOUT: "500",
    CONDOR_RECOVERY_INTERVAL: "3600",
  };
  const { url } = await started(settings, { passwords: quickHash });
  const { token, create, get } = await caller(url);
  const ask = () =>
    fetch(`${url}/condor/customer/create`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "x-connectfi-token": token },
      body: JSON.stringify({ customerId }),
    });
  const cards = async () => (await get(`/card/list/${customerId}`)).envelope.data?.cards ?? [];
  return { environment, way, url, create, ask, cards };
};

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

const promised = async (answer: Response): Promise<void> => {
  expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, expect.stringMatching(/^\d+$/u)]);
  expect(await answer.json()).toMatchObject({ code: "storageUnavailable" });
};

test("a store that is away is told with 503, and the same request makes one card when it is back", async () => {
  const { way, url, create, ask, cards } = await aNode();
  way.close();
  await promised(await ask());
  expect([await statusOf(`${url}/ready`), await statusOf(`${url}/health`)]).toEqual([503, 200]);
  await way.open();
  expect((await create({ customerId })).short).toBe("200");
  expect(await cards()).toHaveLength(1);
  expect((await create({ customerId })).short).toBe("400 condorCustomerExist");
});

const lock = "lock table condor.creation in access exclusive mode; select pg_advisory_xact_lock(1)";
const isLocked = "select from pg_locks where relation = 'condor.creation'::regclass and mode = 'AccessExclusiveLock'";

/** Nobody gets at the creations until the lock is given back. */
const lockedOn = async (url: string) => {
  const [keeper, holder] = [servedDatabase({ url, poolSize: 1 }), servedDatabase({ url, poolSize: 1 })];
  onTestFinished(async () => void (await Promise.all([keeper.close(), holder.close()])));
  const ask = (text: string) => done(keeper.query({ name: "", text, values: [] }));
  await ask("select pg_advisory_lock(1)::text");
  const held = done(holder.script(lock));
  while ((await ask(isLocked)).length === 0);
  return async (): Promise<void> => {
    await ask("select pg_advisory_unlock(1)::text");
    await held;
  };
};

test("a store that is too slow is told with 503, and the same request makes one card when it is not", async () => {
  const { environment, create, ask, cards } = await aNode();
  const giveBack = await lockedOn(environment.DATABASE_URL);
  await promised(await ask());
  await giveBack();
  expect((await create({ customerId })).short).toBe("200");
  expect(await cards()).toHaveLength(1);
});
