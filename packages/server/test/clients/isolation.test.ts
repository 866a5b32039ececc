import { migrate, servedDatabase } from "@condor/adapters-postgres";
import { afterAll, describe, expect, inject, test } from "vitest";
import { done } from "../served.js";
import { british, memoryStage, other, postgresStage, type Said, twoClients } from "./two-clients.js";

const database = servedDatabase({ url: inject("databaseUrl") });
await done(migrate(database));
afterAll(database.close);

const stages = { memory: memoryStage, PostgreSQL: postgresStage(database) };

describe.each(Object.entries(stages))("two clients, in %s", (_, make) => {
  test("another client's customer and an unknown one get the same body, by the same statements", async () => {
    const stage = await make();
    const { acme, globex } = await twoClients(stage);
    expect((await acme.create({ customerId: british })).status).toBe(200);
    expect((await acme.get(`/card/list/${british}`)).body).toContain('"id":"crda_');
    const unknown = "csta_Nobody0";
    // The first create reads the client's quota, whoever is asked for.
    await globex.create({ customerId: "csta_Nobody1" });
    stage.ran();
    const asked = (id: string) => [
      () => globex.create({ customerId: id }),
      () => globex.create({ customerId: id }, "a-key"),
      () => globex.get(`/customer/kyc/status/${id}`),
      () => globex.get(`/card/list/${id}`),
      () => globex.get(`/account/list/${id}`),
    ];
    const answers = async (id: string) => {
      const all: unknown[] = [];
      for (const ask of asked(id)) {
        const { status, body } = await ask();
        all.push({ status, body: body.replaceAll(id, "ID"), ran: stage.ran() });
      }
      return all;
    };
    const others = await answers(british);
    expect(others).toEqual(await answers(unknown));
    expect(others[0]).toMatchObject({ status: 400, body: expect.stringContaining("customerNotFound") as unknown });
    expect(others[0]).toMatchObject({ ran: expect.arrayContaining([expect.stringMatching(/find/u)]) as unknown });
  });

  test("an Idempotency-Key and a card's reference are the client's own", async () => {
    const stage = await make();
    const { acme, globex } = await twoClients(stage);
    await stage.seedSecond();
    const cardAttributes = {
      productID: "Virtual_Debit_Card",
      nameOnCard: "ANN LEE",
      designId: "1",
      addressType: "PRIMARY",
      reference: "mine1",
    };
    const request = { customerId: british, cardAttributes };
    const first = await acme.create(request, "the-key");
    const second = await globex.create(request, "the-key");
    expect([first, second].map(({ status, replayed }) => ({ status, replayed }))).toEqual([
      { status: 200, replayed: false },
      { status: 200, replayed: false },
    ]);
    const cardOf = ({ body }: Said) => /"cards":\[\{"id":"([^"]+)"/u.exec(body)?.[1];
    expect(cardOf(first)).not.toBe(cardOf(second));
    expect(await acme.create(request, "the-key")).toMatchObject({ status: 200, replayed: true, body: first.body });
    const again = { customerId: other, cardAttributes };
    expect((await acme.create(again, "the-key")).code).toBe("idempotencyKeyMismatch");
    expect((await globex.create(again)).code).toBe("referenceExists");
  });

  test("a client's own limit of requests is its alone, on each of its tokens' uses", async () => {
    const { acme, globex } = await twoClients(await make(), { requestsPerMinute: 2 });
    const path = `/card/list/${british}`;
    const codes = async (one: typeof acme) => [
      (await one.get(path)).code,
      (await one.get(path)).code,
      (await one.get(path)).code,
    ];
    expect(await codes(acme)).toEqual(["0", "0", "tooManyRequests"]);
    expect(await codes(globex)).toEqual(["0", "0", "0"]);
  });

  test("a client's creations of the day are counted, and no other's; a create costs no statement more for it", async () => {
    const stage = await make();
    const { acme, globex } = await twoClients(stage, { creationsPerDay: 1 });
    await stage.seedSecond();
    expect((await acme.create({ customerId: british })).status).toBe(200);
    const refused = await acme.create({ customerId: other });
    expect([refused.status, refused.code]).toEqual([429, "tooManyRequests"]);
    expect((await acme.get(`/card/list/${other}`)).status).toBe(200);
    expect((await globex.create({ customerId: british })).status).toBe(200);
    stage.ran();
    expect((await globex.create({ customerId: other })).status).toBe(200);
    expect(stage.ran().filter((name) => name === "condor_begun")).toEqual([]);
  });
});
