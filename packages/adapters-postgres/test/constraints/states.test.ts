import { afterAll, describe, expect, test } from "vitest";
import { newClient } from "../new-client.js";
import { aServedDatabase } from "../store.js";
import { least, rawCreations, some, type State, states } from "./raw-creation.js";

const database = await aServedDatabase("read committed");
const { customer, write, refused, change, changeRefused } = rawCreations(database, await newClient(database));
afterAll(database.close);

type Rule = "needed" | "forbidden" | "free";
const columns = ["due_at", "applicant", "idempotency_key", "reference", "issued_account", "issued_card"] as const;
type Column = (typeof columns)[number];

// In the order of the columns, after the protocol's table of states.
const rules: Readonly<Record<State, ReadonlyArray<Rule>>> = {
  OpeningAccount: ["needed", "needed", "free", "free", "forbidden", "forbidden"],
  IssuingCard: ["needed", "needed", "free", "free", "needed", "forbidden"],
  AccountRefused: ["forbidden", "forbidden", "forbidden", "forbidden", "forbidden", "forbidden"],
  CardRefused: ["forbidden", "forbidden", "forbidden", "forbidden", "needed", "forbidden"],
  UnderReview: ["forbidden", "needed", "free", "free", "free", "forbidden"],
  Created: ["forbidden", "forbidden", "free", "free", "needed", "needed"],
};

const guards: Readonly<Record<Column, string>> = {
  due_at: "creation_running_is_due",
  applicant: "creation_settled_drops_applicant",
  idempotency_key: "creation_refused_reserves_nothing",
  reference: "creation_refused_reserves_nothing",
  issued_account: "creation_has_its_account",
  issued_card: "creation_has_its_card",
};

const cases = states.flatMap((state) =>
  columns.map((column, at) => [state, column, rules[state][at] ?? "free"] as const),
);

describe("what a state of a creation needs is there, and what it forbids is not", () => {
  test.each(cases)("%s: %s is %s", async (state, column, rule) => {
    const wrong = { ...least(state), [column]: rule === "needed" ? null : some(column) };
    const [fresh, other] = [await customer(), await customer()];
    await write(other, least(state));
    if (rule === "free") {
      await write(fresh, wrong);
      await change(other, { [column]: some(column) });
      return;
    }
    expect(await refused(fresh, wrong)).toBe(`23514 ${guards[column]}`);
    expect(await changeRefused(other, { [column]: wrong[column] ?? null })).toBe(`23514 ${guards[column]}`);
  });

  test.each([
    ["state", "Opened", "creation_state"],
    ["schema_version", 0, "creation_schema_version"],
    ["written_at", 9, "creation_times"],
    ["begun_at", -1, "creation_times"],
    ["due_at", -1, "creation_times"],
    ["refusals", -1, "creation_refusals"],
    ["traceparent", "Jessie Testman", "creation_traceparent"],
    ["traceparent", `00-${"0".repeat(32)}-${"b".repeat(16)}-01`, "creation_traceparent"],
    ["traceparent", `00-${"a".repeat(32)}-${"0".repeat(16)}-01`, "creation_traceparent"],
    ["traceparent", `00-${"A".repeat(32)}-${"b".repeat(16)}-01`, "creation_traceparent"],
  ])("a creation whose %s is %s is refused", async (column, value, guard) => {
    const cause = await refused(await customer(), { ...least("OpeningAccount"), [column]: value });
    // A state that does not exist keeps none of the rules: which one is named is PostgreSQL's choice.
    expect(cause).toMatch(column === "state" ? /^23514 creation_/ : new RegExp(`^23514 ${guard}$`));
  });

  const always = ["state", "begun_at", "written_at", "issuer", "account_id", "card_id", "data_key", "record"];
  test.each(always)("a creation without %s is refused", async (column) => {
    expect(await refused(await customer(), { ...least("OpeningAccount"), [column]: null })).toBe("23502");
  });
});
