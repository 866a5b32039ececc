import { describe, expect, inject, test } from "vitest";
import { killRun } from "./kill-run.js";

const patience = 600_000;

// The same harness as beside this file, with another issuer; nobody crashes the server of the other tests.
const run = (options: Readonly<Record<string, string | number>>) =>
  killRun({ issuer: "increase", restarts: 0, server: inject("databaseUrl"), ...options });

describe("workers that are killed, with Increase behind its SDK, each of whose requests may be told a lie", () => {
  test(
    "open one account with one number, and issue one card, per customer, and leave nothing open",
    async () => {
      const report = await run({ kills: 4, customers: 4 });
      expect(report.violations).toEqual([]);
      expect(report.kills).toBeGreaterThanOrEqual(4);
      expect(report.rows).toBeGreaterThanOrEqual(4);
      expect(report.books).toBeGreaterThan(4);
      expect(Object.keys(report.lies).length).toBeGreaterThan(5);
    },
    patience,
  );
});
