import { systemClock } from "@condor/adapters-memory";
import { ClientId, recover } from "@condor/core";
import { type Group, type IncreaseFake, increaseFake, refusing } from "@condor/increase-fake";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { configuration } from "../../src/configuration/configuration.js";
import { issuerFor } from "../../src/issuer/issuer-for.js";
import { portsFor } from "../../src/app/ports-for.js";
import { openStore } from "../../src/store/open-store.js";
import { listening, until } from "../condor-process.js";
import { fetched } from "../fetched.js";
import { fileOf, jsonFileOf } from "../json-file.js";
import { said } from "../said.js";
import { done, servedEnvironment } from "../served.js";
import { attributesOf, customerLines, program } from "./customers.js";

vi.setConfig({ testTimeout: 120_000 });

let fake: IncreaseFake;
beforeAll(async () => {
  fake = await increaseFake();
});
afterAll(() => fake.close());

type Environment = Readonly<Record<string, string>>;

const liveEnvironment = async (): Promise<Environment> => ({
  ...(await servedEnvironment()),
  CONDOR_ISSUER: "increase",
  CONDOR_SANDBOX_CLIENT: "off",
  CONDOR_PROGRAM: jsonFileOf(program),
  INCREASE_API_KEY: "hunter2",
  INCREASE_BASE_URL: fake.url,
});

/** What the command says, which must succeed. */
const told = async (environment: Environment, ...argv: ReadonlyArray<string>): Promise<string> => {
  const { code, stdout, stderr } = await said(argv, environment);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  return stdout;
};

const headers = { "Content-Type": "application/json" };

/** The client acme, with a token. */
const asAcme = async (url: string, password: string) => {
  const login = { method: "POST", headers, body: JSON.stringify({ user: { login: "acme", password } }) };
  const { data } = (await (await fetched(`${url}/auth/get-token`, login)).json()) as { data: { token: string } };
  return async (customerId: string): Promise<string> => {
    const answer = await fetched(`${url}/condor/customer/create`, {
      method: "POST",
      headers: { ...headers, "x-connectfi-token": data.token },
      body: JSON.stringify({ customerId, cardAttributes: attributesOf(customerId) }),
    });
    const { code, subCode = "" } = (await answer.json()) as { code: string; subCode?: string };
    return [answer.status, ...[code, subCode].filter((text) => text !== "" && text !== "0")].join(" ");
  };
};

/** Recovery as of an hour from now, when the lease of whoever was killed is over. */
const recovered = async (environment: Environment): Promise<void> => {
  const given = await done(configuration(environment));
  const store = await done(openStore(given, systemClock));
  onTestFinished(store.close);
  const clock = { ...systemClock, now: () => systemClock.now() + 3_600_000 };
  const issuer = await done(issuerFor(given, store));
  const [client] = ["acme"].filter(ClientId.is);
  if (client !== undefined) await done(recover(portsFor(given, { store, issuer, clock })(client))(100));
};

const cardOf = (group: Group, customerId: string) =>
  group.objects("cards").filter(({ idempotency_key }) => idempotency_key === `condor/acme/${customerId}/card`);

test("a bank opens one account and issues one card each: declined, unheard of, and killed in between", async () => {
  const group = fake.group("hunter2");
  const environment = await liveEnvironment();
  const password = (await told(environment, "clients", "add", "acme", "--scopes", "create,read")).trim();
  await told(environment, "customers", "import", fileOf(customerLines), "--client", "acme");
  const node = await listening(environment);
  expect(node.stdout()).toContain(`The issuer is Increase's sandbox at ${fake.url}: a bank's API, no money.`);
  expect(node.stderr()).toMatch(/"issuer":"increase-sandbox".*"listening"/u);
  const create = await asAcme(node.url, password);

  for (const customerId of ["csta_PersonVirtual", "csta_PersonPlastic", "csta_FirmVirtual", "csta_FirmPlastic"])
    expect(await create(customerId)).toBe("200");
  expect(await create("csta_PersonVirtual")).toBe("400 condorCustomerExist");

  group.script("accounts", refusing("invalid_operation_error"));
  expect(await create("csta_Declined")).toBe("400 extCondor invalid_operation_error");
  expect(await create("csta_Declined")).toBe("200");

  group.script("account_numbers", { acts: "now", answers: { _tag: "Reset" } });
  expect(await create("csta_Unheard")).toBe("503 issuerUnavailable");
  expect(await create("csta_Unheard")).toBe("200");

  expect(await create("csta_Unfit")).toBe("400 extCondor unfit_order");

  group.script("cards", { acts: "now", answers: { _tag: "Silence" } });
  const cutOff = create("csta_Killed").catch(() => "killed");
  await until(() => cardOf(group, "csta_Killed").length === 1, "the card is issued, and nobody has heard of it");
  node.kill("SIGKILL");
  expect([await cutOff, (await node.ended).code]).toEqual(["killed", null]);
  await recovered(environment);

  expect(await told(environment, "customers", "show", "csta_Killed", "--client", "acme")).toMatch(/Created/u);
  expect(await told(environment, "reconcile")).toBe("8 creations and 14 lines of the books compared: no difference.\n");
  expect(["accounts", "account_numbers", "cards"].map((one) => group.objects(one as "accounts").length)).toEqual([
    7, 7, 7,
  ]);
  expect(group.objects("physical_cards")).toHaveLength(2);
  expect(node.stderr()).not.toContain("hunter2");
});
