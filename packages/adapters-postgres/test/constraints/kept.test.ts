import { afterAll, describe, expect, test } from "vitest";
import { newClient } from "../new-client.js";
import { refusal, sql } from "../sql.js";
import { aServedDatabase } from "../store.js";
import { least, rawCreations } from "./raw-creation.js";

const database = await aServedDatabase("read committed");
const { client, customer, write } = rawCreations(database, await newClient(database));
const run = sql(database);
const refused = refusal(database);
afterAll(database.close);

const note = `insert into condor.journal (client, customer_id, version, attempt_id, operator, reason, to_state)
  values ($1, $2, gen_random_uuid(), $3, $4, $5, 'Created')`;

const created = async (): Promise<string> => {
  const id = await customer();
  await write(id, least("Created"));
  return id;
};

describe("the journal is only added to", () => {
  test.each([
    ["update condor.journal set operator = 'Eve' where client = $1", "journal_is_append_only"],
    ["delete from condor.journal where client = $1", "journal_is_append_only"],
  ])("%s", async (text, guard) => {
    await run(note, client, await created(), "atta_1", null, null);
    expect(await refused(text, client)).toBe(`23514 ${guard}`);
  });

  test("it is not emptied", async () => {
    expect(await refused("truncate condor.journal")).toBe("23514 journal_is_append_only");
  });

  test.each([
    ["nobody", null, null, null, "journal_names_one_writer"],
    ["two at once", "atta_1", "Ada", "why", "journal_names_one_writer"],
    ["an operator without a reason", null, "Ada", null, "journal_operator_has_a_reason"],
  ])("it names who wrote: %s is refused", async (_, attempt, operator, reason, guard) => {
    expect(await refused(note, client, await created(), attempt, operator, reason)).toBe(`23514 ${guard}`);
  });
});

describe("records are never deleted", () => {
  test("a creation stays", async () => {
    const id = await created();
    const one = "where client = $1 and customer_id = $2";
    expect(await refused(`delete from condor.creation ${one}`, client, id)).toBe("23514 creation_is_append_only");
    expect(await refused(`delete from condor.customer ${one}`, client, id)).toMatch(/^23503 creation_/);
    expect(await refused("truncate condor.creation cascade")).toMatch(/^23514 (creation|journal)_is_append_only$/);
  });
});

describe("a customer is whole or forgotten", () => {
  const of = "where client = $1 and customer_id = $2";
  test.each([
    ["profile = null", "customer_has_a_profile"],
    ["data_key = null, key_id = null", "customer_erased_has_no_key"],
    ["key_id = null", "customer_key_is_named"],
    ["erased = true, data_key = null, key_id = null", "customer_erased_is_forgotten"],
    ["customer_type = 'robot'", "customer_type"],
    ["back_offices = '{condor}'", "customer_names_condor"],
  ])("%s is refused", async (change, guard) => {
    expect(await refused(`update condor.customer set ${change} ${of}`, client, await customer())).toBe(
      `23514 ${guard}`,
    );
  });

  test.each(["", "a b", "x".repeat(65), "é"])("no client is called %j", async (name) => {
    expect(await refused("insert into condor.client (client) values ($1)", name)).toBe("23514 client_has_a_name");
  });
});
