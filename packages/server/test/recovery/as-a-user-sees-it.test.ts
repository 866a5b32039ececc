import { expect, test } from "vitest";
import { caller } from "../caller.js";
import { listening } from "../condor-process.js";

const aMoment = 200;
const aWhile = 50_000;

test("a creation whose answer was lost, late or nonsense is finished within seconds, without being asked for", async () => {
  const { url } = await listening({ CONDOR_RECOVERY_INTERVAL: "1" });
  const { create, get } = await caller(url);
  const customers = ["csta_LoseAnswer", "csta_ActLate", "csta_Nonsense"];
  for (const customerId of customers) expect((await create({ customerId })).short).toBe("503 issuerUnavailable");
  for (const customerId of customers) {
    const cards = async () => (await get(`/card/list/${customerId}`)).envelope.data?.cards ?? [];
    const end = Date.now() + aWhile;
    while ((await cards()).length === 0 && Date.now() < end) await new Promise((go) => setTimeout(go, aMoment));
    expect(await cards()).toMatchObject([{ cFiBoisId: "condor", customerId }]);
    expect((await create({ customerId })).short).toBe("400 condorCustomerExist");
  }
});
