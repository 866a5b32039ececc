import { describe, expect, test } from "vitest";
import { migrated, parse, StoredCreation } from "@condor/core";
import { creations } from "../fixtures.js";
import { right } from "../right.js";

const stored = (creation: (typeof creations)[keyof typeof creations]): unknown =>
  JSON.parse(JSON.stringify(StoredCreation.encode(creation)));

describe("a stored creation", () => {
  test.each(Object.values(creations).map((creation) => [creation._tag, creation] as const))(
    "%s survives the way through JSON",
    (_, creation) => {
      const again = right(parse(StoredCreation)(stored(creation)));
      expect(StoredCreation.encode(again)).toEqual(StoredCreation.encode(creation));
      expect(again._tag).toBe(creation._tag);
      expect(StoredCreation.is(again)).toBe(true);
    },
  );

  test.each([
    [{ schemaVersion: 2 }, "/schemaVersion", "maximum"],
    [{ schemaVersion: 0 }, "/schemaVersion", "const"],
    [{ _tag: "Opened" }, "/_tag", "enum"],
    [{ _tag: undefined }, "/_tag", "enum"],
    [{ failures: -1 }, "/failures", "minimum"],
    [{ lease: {} }, "/lease", "required"],
    [{ account: {} }, "", "additionalProperties"],
  ])("with %j is refused at %s", (change, instancePath, keyword) => {
    const record = { ...Object.fromEntries(Object.entries(stored(creations.openingAccount) ?? {})), ...change };
    const parsed = parse(StoredCreation)(record);
    const faults = parsed._tag === "Left" ? parsed.left : [];
    expect(faults.map((fault) => [fault.instancePath, fault.keyword])).toContainEqual([instancePath, keyword]);
  });

  test.each([null, 1, "x", []])("%j is refused", (value) => {
    expect(parse(StoredCreation)(value)).toMatchObject({ left: [{ instancePath: "", keyword: "type" }] });
  });
});

describe("migration", () => {
  const steps = [
    (record: object) => ({ ...record, schemaVersion: 2, second: true }),
    (record: object) => ({ ...record, schemaVersion: 3, third: true }),
  ];

  test.each([
    [1, { schemaVersion: 3, second: true, third: true }],
    [2, { schemaVersion: 3, third: true }],
    [3, { schemaVersion: 3 }],
  ])("a record of version %i takes the steps that it lacks", (schemaVersion, expected) => {
    expect(migrated(steps)({ schemaVersion })).toEqual({ _tag: "Right", right: expected });
  });

  test.each([0, -1, 1.5, "1", undefined])("a record of version %j takes no step", (schemaVersion) => {
    expect(migrated(steps)({ schemaVersion })).toEqual({ _tag: "Right", right: { schemaVersion } });
  });

  test("a record of a newer program is refused", () => {
    expect(migrated(steps)({ schemaVersion: 4 })).toMatchObject({
      left: [{ instancePath: "/schemaVersion", keyword: "maximum" }],
    });
  });
});
