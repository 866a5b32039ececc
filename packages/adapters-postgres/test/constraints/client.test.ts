import { afterAll, expect, test } from "vitest";
import { refusal } from "../sql.js";
import { aServedDatabase } from "../store.js";

const database = await aServedDatabase("read committed");
const refused = refusal(database);
afterAll(database.close);

const hash = "'$argon2id$v=19$m=19456,t=2,p=1$evkTDs7BJKd+0bHAHMPNLw$9twBnAnZMMSjjkwJBcZzbrDQJGw6xAAMEpjJJc0GMz4'";
const login = { client: "'acme'", password: hash, scopes: "'{create,read}'" };

test.each([
  [{ ...login, scopes: "null" }, "client_password_has_scopes"],
  [{ ...login, password: "null" }, "client_password_has_scopes"],
  [{ ...login, client: "'a.name'" }, "client_login_is_a_login"],
  [{ ...login, client: `'${"x".repeat(37)}'` }, "client_login_is_a_login"],
  [{ ...login, password: "'correct horse'" }, "client_password_is_hashed"],
  [{ ...login, password: `'$a$${"x".repeat(260)}$b'` }, "client_password_is_hashed"],
  [{ ...login, scopes: "'{}'" }, "client_scopes_are_known"],
  [{ ...login, scopes: "'{create,fly}'" }, "client_scopes_are_known"],
  [{ ...login, requests_per_minute: "0" }, "client_requests_per_minute"],
  [{ ...login, requests_per_minute: "1000001" }, "client_requests_per_minute"],
  [{ ...login, creations_per_day: "-1" }, "client_creations_per_day"],
  [{ ...login, generation: "-1" }, "client_generation"],
  [{ client: "'acme'", rotated_at: "now()" }, "client_rotated_password"],
])("no client is %j", async (columns, guard) => {
  const names = Object.keys(columns).join(", ");
  const text = `insert into condor.client (${names}) values (${Object.values(columns).join(", ")})`;
  expect(await refused(text)).toBe(`23514 ${guard}`);
});
