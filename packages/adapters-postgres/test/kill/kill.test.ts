import { describe, expect, inject, test } from "vitest";
import { killRun } from "./kill-run.js";

const minutes = 60_000;
const patience = 10 * minutes;

// Each is asked for by 4 processes, 8 times by each.
const customers = 100;
const requests = 4 * 8 * customers;

const lies = [
  "declinesAndForgets",
  "namesAnotherAccount",
  "actsAndLosesTheAnswer",
  "actsLate",
  "answersLate",
  "fails500AfterActing",
  "answersNonsense",
  "closesTheSocket",
  "isDown",
  "throttles",
];

describe("workers that are killed, on a PostgreSQL that crashes, with an issuer that lies", () => {
  test(
    "open one account and issue one card per customer, forget nothing and leave nothing open",
    async () => {
      const report = await killRun({ kills: 60, restarts: 2, customers });
      process.stdout.write(
        [
          `counted: ${report.kills} processes killed`,
          `counted: ${report.restarts} crash restarts of PostgreSQL`,
          `counted: ${report.calls} requests of processes that race`,
          "",
        ].join("\n"),
      );
      expect(report.violations).toEqual([]);
      expect(report.missed).toEqual([]);
      expect(report.kills).toBeGreaterThanOrEqual(60);
      expect(report.restarts).toBe(2);
      expect(report.rows).toBeGreaterThanOrEqual(customers);
      expect(report.calls).toBeGreaterThanOrEqual(requests);
      expect(report.cuts).toBeGreaterThan(0);
      expect(Object.keys(report.struck)).toHaveLength(39);
      expect(Object.keys(report.lies)).toEqual(expect.arrayContaining(lies));
    },
    patience,
  );

  // The same harness, the product broken: on the server of the other tests, for none of these crashes it.
  const brokenRun = (broken: string) =>
    killRun({ broken, kills: 2, restarts: 0, customers: 8, server: inject("databaseUrl") });

  test(
    "are caught with two accounts where every call of the issuer has a new key",
    async () => {
      const { violations } = await brokenRun("random-key");
      expect(violations.filter((one) => one.includes("is the customer's second"))).not.toEqual([]);
    },
    patience,
  );

  test(
    "are caught where writes compare no version",
    async () => {
      const { violations } = await brokenRun("no-compare-and-set");
      expect(violations).not.toEqual([]);
    },
    patience,
  );
});
