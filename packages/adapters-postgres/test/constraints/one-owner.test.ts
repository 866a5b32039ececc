import { afterAll, describe, expect, test } from "vitest";
import { newClient } from "../new-client.js";
import { refusal, sql } from "../sql.js";
import { aServedDatabase } from "../store.js";
import { least, rawCreations, states } from "./raw-creation.js";

const database = await aServedDatabase("read committed");
const raw = rawCreations(database, await newClient(database));
const { client, customer, write, refused } = raw;
const neighbour = rawCreations(database, await newClient(database));
const run = sql(database);
const no = refusal(database);
afterAll(database.close);

describe("what is one customer's is no other's", () => {
  test.each([
    ["idempotency_key", "creation_idempotency_key"],
    ["reference", "creation_reference"],
    ["account_id", "creation_account"],
    ["card_id", "creation_card"],
    ["issued_account", "creation_issued_account"],
    ["issued_card", "creation_issued_card"],
  ])("%s", async (column, guard) => {
    const first = { ...least("Created"), [column]: "theirs" };
    await write(await customer(), first);
    expect(await refused(await customer(), { ...least("Created"), [column]: "theirs" })).toBe(`23505 ${guard}`);
    await neighbour.write(await neighbour.customer(), { ...least("Created"), [column]: "theirs" });
  });

  test("a customer has one creation", async () => {
    const id = await customer();
    await write(id, least("Created"));
    expect(await refused(id, least("OpeningAccount"))).toBe("23505 creation_pkey");
  });

  test("a creation has a customer, of the same client", async () => {
    const other = await neighbour.customer();
    expect(await refused(other, least("OpeningAccount"))).toBe("23503 creation_client_customer_id_fkey");
  });
});

describe("a creation is of a customer who may have it", () => {
  test.each(states)("an adopted customer has none that is %s", async (state) => {
    expect(await refused(await customer({ adopted: true }), least(state))).toBe(
      "23514 creation_of_no_adopted_customer",
    );
  });

  test.each(["OpeningAccount", "IssuingCard", "UnderReview"] as const)(
    "an erased customer has none that is %s",
    async (state) => {
      expect(await refused(await customer({ erased: true }), least(state))).toBe(
        "23514 creation_of_no_erased_customer",
      );
    },
  );

  test.each(["AccountRefused", "CardRefused"] as const)("after %s nothing begins for the erased", async (state) => {
    const id = await customer({ erased: true });
    await write(id, least(state));
    expect(await raw.changeRefused(id, least("OpeningAccount"))).toBe("23514 creation_of_no_erased_customer");
  });

  test("whoever was imported without condor is never adopted", async () => {
    const id = await customer();
    const adopt = "update condor.customer set names_condor = true where client = $1 and customer_id = $2";
    expect(await no(adopt, client, id)).toBe("23514 customer_is_adopted_at_first");
  });

  test("an erased customer is never made whole again", async () => {
    const id = await customer({ erased: true });
    const restore = "update condor.customer set erased = false, data_key = '1', profile = '1', key_id = 'k'";
    expect(await no(`${restore} where client = $1 and customer_id = $2`, client, id)).toBe(
      "23514 customer_is_erased_for_ever",
    );
  });

  test.each(["OpeningAccount", "IssuingCard", "UnderReview"] as const)("nobody is erased while %s", async (state) => {
    const id = await customer();
    await write(id, least(state));
    const erase = `update condor.customer set erased = true, data_key = null, key_id = null, profile = null
      where client = $1 and customer_id = $2`;
    expect(await no(erase, client, id)).toBe("23514 customer_is_erased_when_settled");
    expect(await run("select condor.erase($1, $2) as outcome", client, id)).toEqual([{ outcome: "unsettled" }]);
  });
});
