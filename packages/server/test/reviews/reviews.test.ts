import { backlog } from "@condor/adapters-postgres";
import { expect, test } from "vitest";
import { contradicting, elsewhere, forgetful, forgetfulOfCards } from "../faulty-issuers.js";
import { said } from "../said.js";
import { done, servedEnvironment, type ServedEnvironment } from "../served.js";
import { type World, worldOn } from "../world-on.js";

const british = "csta_British";
const ibis = "csta_IbisHolder";
const jessie = "csta_MlNTVaPPqdvvl1swwSGbC";
const business = "csta_BusinessApproved";
const aDay = 24 * 3_600_000;

const signed = ["--operator", "Ada", "--reason", "ticket 7"];

const journal = `select operator, reason, from_state, to_state from condor.journal
  where customer_id = $1 and operator is not null`;

interface Stage extends World {
  readonly environment: ServedEnvironment;
  readonly command: (...argv: ReadonlyArray<string>) => ReturnType<typeof said>;
}

/** One review of each kind. */
const stage = async (): Promise<Stage> => {
  const environment = await servedEnvironment();
  const world = await worldOn(environment);
  return { ...world, environment, command: (...argv) => said(argv, environment) };
};

const stateOf = async ({ rows }: World, customerId: string): Promise<unknown> =>
  (await rows("select state from condor.creation where customer_id = $1", customerId))[0]?.["state"];

test("every review is listed with its cause, what was named, what the books have, and what may be done", async () => {
  const { ports, durable, created, command } = await stage();
  expect(await command("reviews")).toEqual({ code: 0, stdout: "Nobody waits for a person.\n", stderr: "" });
  expect(await done(backlog(durable.database))).toEqual({ unfinished: 0, underReview: 0 });
  await created(british, contradicting(ports.issuer));
  await created(ibis, forgetful(ports.issuer));
  await created(jessie, elsewhere(ports.issuer));
  await created(business, forgetfulOfCards(ports.issuer));
  const before = Date.now() - aDay;
  await created("csta_Down", ports.issuer, aDay);
  const waiting = await done(backlog(durable.database));
  // The one that was begun at another issuer is unfinished until recovery looks at it.
  expect(waiting).toMatchObject({ unfinished: 2, underReview: 3 });
  expect(Math.abs((waiting.oldestBegunAt ?? 0) - before)).toBeLessThan(60_000);
  await command("recover");
  const { code, stdout, stderr } = await command("reviews");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const of = (customerId: string): string =>
    stdout.split(/\n(?=csta_)/u).find((one) => one.startsWith(customerId)) ?? "";
  expect(of(british)).toMatch(/step +account$/mu);
  expect(of(british)).toMatch(/since +\d{4}-\d\d-\d\dT.*Z, begun \d{4}-/mu);
  expect(of(british)).toMatch(/cause +the issuer's answer contradicted the order/mu);
  expect(of(british)).toMatch(/books have +nothing of this key$/mu);
  expect(of(british)).toMatch(/resume +offered$/mu);
  expect(of(british)).toMatch(/adopt +no: the issuer's books hold nothing that fits/mu);
  expect(of(british)).toMatch(/refuse +offered, with --evidence$/mu);
  expect(of(ibis)).toMatch(/books have +the account sandbox_account_\w+, which fits the order$/mu);
  expect(of(ibis)).toMatch(/adopt +offered$/mu);
  expect(of(ibis)).toMatch(/refuse +no: the issuer's books hold what was ordered/mu);
  expect(of(jessie)).toMatch(/cause +begun at the issuer "elsewhere"/mu);
  expect(of(jessie)).toMatch(/books have +not asked: they are another issuer's$/mu);
  expect(of(jessie).match(/no: the creation was begun at the issuer "elsewhere"/gu)).toHaveLength(3);
  expect(of(business)).toMatch(/step +card$/mu);
  expect(of(business)).toMatch(/account recorded +sandbox_account_\w+$/mu);
  expect(of("csta_Down")).toMatch(/cause +in doubt for too long/mu);
  expect(stdout).toMatch(/^5 waiting for a person\.$/mu);
  expect(await done(backlog(durable.database))).toEqual({ unfinished: 0, underReview: 5 });
  const shown = await command("reviews", "show", ibis);
  expect(shown).toEqual({ code: 0, stdout: `${of(ibis).trimEnd()}\n`, stderr: "" });
});

test("what fits is adopted, journalled, and recovery goes on from it", async () => {
  const world = await stage();
  const { ports, created, command, rows } = world;
  await created(ibis, forgetful(ports.issuer));
  await created(business, forgetfulOfCards(ports.issuer));
  expect((await command("reviews", "refuse", ibis, ...signed, "--evidence", "none")).stderr).toMatch(/adopt it\.$/mu);
  expect((await command("reviews", "adopt", ibis, ...signed)).stdout).toMatch(/goes on at the card/u);
  expect((await command("reviews", "adopt", business, ...signed)).stdout).toBe(`${business} is created.\n`);
  const by = { operator: "Ada", reason: "ticket 7", from_state: "UnderReview" };
  expect(await rows(journal, ibis)).toEqual([{ ...by, to_state: "IssuingCard" }]);
  expect(await rows(journal, business)).toEqual([{ ...by, to_state: "Created" }]);
  expect((await command("recover")).stdout).toMatch(/csta_IbisHolder +created/u);
  expect(await stateOf(world, ibis)).toBe("Created");
});

test("what the books do not have is resumed or refused, with evidence", async () => {
  const world = await stage();
  const { ports, created, command, rows } = world;
  await created(british, contradicting(ports.issuer));
  await created(ibis, contradicting(ports.issuer));
  expect((await command("reviews", "adopt", british, ...signed)).stderr).toMatch(
    /nothing to adopt; resume, or refuse/u,
  );
  expect((await command("reviews", "resume", british, ...signed)).stdout).toMatch(/goes on at the account/u);
  expect((await command("recover")).code).toBe(0);
  expect(await stateOf(world, british)).toBe("Created");
  const evidence = ["--evidence", "statement of 2026-01-05: no such account"];
  expect((await command("reviews", "refuse", ibis, ...signed)).code).toBe(2);
  expect((await command("reviews", "refuse", ibis, ...signed, ...evidence)).stdout).toMatch(/a new request may begin/u);
  expect(await rows(journal, ibis)).toMatchObject([{ operator: "Ada", to_state: "AccountRefused" }]);
});

test("a move that cannot be made is told with its cure, and changes nothing", async () => {
  const world = await stage();
  const { ports, created, command } = world;
  await created(jessie, elsewhere(ports.issuer));
  await command("recover");
  const other = await command("reviews", "resume", jessie, ...signed);
  expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining("settle it where that one is") });
  expect(await stateOf(world, jessie)).toBe("UnderReview");
  const nobody = await command("reviews", "adopt", british, ...signed);
  expect(nobody).toMatchObject({ code: 1, stderr: expect.stringContaining("csta_British is not under review") });
  const stranger = await command("reviews", "show", jessie, "--client", "another");
  const unknown = {
    code: 1,
    stdout: "",
    stderr: 'condor: there is no client "another". Name one that there is: sandbox.\n',
  };
  expect(stranger).toEqual(unknown);
  expect(await command("reviews", "--client", "another")).toEqual(unknown);
});

test("a record that cannot be read is told, with its cure, and not hidden", async () => {
  const { ports, created, command, rows } = await stage();
  await created(british, contradicting(ports.issuer));
  await created(ibis, contradicting(ports.issuer));
  await rows("update condor.creation set data_key = applicant where customer_id = $1 returning 1", ibis);
  const { code, stdout } = await command("reviews");
  expect(code).toBe(1);
  expect(stdout).toMatch(/^csta_IbisHolder\n {2}the record of csta_IbisHolder cannot be read; give all keys/mu);
  expect(stdout).toMatch(/^csta_British$/mu);
  expect((await command("reviews", "show", ibis)).stderr).toMatch(/cannot be read; give all keys/u);
});

test.each([
  [["show"], "ID is missing"],
  [["show", "somebody"], '"somebody" is no customer id'],
  [["adopt", british], "--operator is missing"],
  [["resume", british, "--operator", " ", "--reason", "r"], "--operator is missing"],
  [["resume", british, "--operator", "Ada"], "--reason is missing"],
  [["resume", british, "--operator", "Ada", "--reason", "r".repeat(501)], "--reason has more than 500 characters"],
  [["resume", british, ...signed, "--evidence", "e"], 'unknown option "--evidence"'],
  [["refuse", british, ...signed], "--evidence is missing"],
])("condor reviews %j is refused", async (rest, problem) => {
  const { code, stdout, stderr } = await said(["reviews", ...rest], { DATABASE_URL: "memory:" });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`condor: ${problem}`);
});
