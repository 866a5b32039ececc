import { afterAll, describe, expect, test } from "vitest";
import { personId } from "../a-person.js";
import { aServedDatabase } from "../store.js";
import { people } from "./people.js";
import { changing, from, tables } from "./with-change.js";

const database = await aServedDatabase("read committed");
afterAll(database.close);
const { withChange, first, store } = await changing(database);
const neighbour = await people(database, store.keyring);

describe("what was moved is unreadable, and nothing else is", () => {
  test.each(tables)("the %s of another customer", async (table) => {
    expect(await withChange(table, from(table, "$1", `'${personId(3)}'`))).toEqual([first]);
  });

  test.each(tables)("the %s of the same customer of another client", async (table) => {
    expect(await withChange(table, from(table, `'${neighbour.client}'`, "$2"))).toEqual([first]);
  });

  test("one account of the customer in the place of another", async () => {
    expect(await withChange("account", from("account", "$1", "$2", 1))).toEqual([first]);
  });

  test("a field of one record in another record", async () => {
    const profile = "(select profile from condor.customer o where o.client = $1 and o.customer_id = $2)";
    expect(await withChange("creation", `applicant = ${profile}`)).toEqual([first]);
    expect(await withChange("account", `record = ${profile}`)).toEqual([first]);
  });

  test("a field with its key in another record of the customer", async () => {
    const whole =
      "(select key_id, data_key, profile from condor.customer o where o.client = $1 and o.customer_id = $2)";
    expect(await withChange("account", `(key_id, data_key, record) = ${whole}`)).toEqual([first]);
  });

  test("one field of a record in the place of another", async () => {
    expect(await withChange("creation", "applicant = record")).toEqual([first]);
    expect(await withChange("creation", "record = applicant")).toEqual([first]);
    expect(await withChange("creation", "applicant = record, record = applicant")).toEqual([first]);
  });

  test("a creation without its applicant's key", async () => {
    const other = `(select data_key from condor.creation o where o.client = $1 and o.customer_id = '${personId(3)}')`;
    expect(await withChange("creation", `data_key = ${other}`)).toEqual([first]);
  });
});
