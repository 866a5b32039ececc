import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import * as E from "fp-ts/lib/Either.js";
import {
  AccountId,
  base62OfUuid,
  bitsOfUuid,
  CardId,
  CustomerId,
  idText,
  uuidOfBase62,
  uuidOfBits,
  uuidOfId,
  versionOfUuid,
  Uuid,
} from "@condor/core";
import { right } from "../right.js";
import { holds } from "../holds.js";

const bits128 = fc.bigInt({ min: 0n, max: 2n ** 128n - 1n });
const edges = [0n, 1n, 61n, 62n, 2n ** 64n - 1n, 2n ** 64n, 62n ** 21n - 1n, 62n ** 21n, 2n ** 128n - 1n];
const examples = edges.map((edge): [bigint] => [edge]);

/** Milliseconds since 1970 in a version-1 UUID, which counts 100 ns since 1582-10-15 (RFC 9562, section 5.1). */
const timeOfV1 = (uuid: Uuid): number => {
  const [low = "", mid = "", high = ""] = uuid.split("-");
  return Number((BigInt(`0x${high.slice(1)}${mid}${low}`) - 0x01b21dd213814000n) / 10_000n);
};

const idsOfThePage = [
  right(CustomerId.decode("csta_6clNH3W2pBehujY8mpTCU8")),
  right(CustomerId.decode("csta_MlNTVaPPqdvvl1swwSGbC")),
  right(CustomerId.decode("csta_13ne82vRMHkf3vBuq9zWj6")),
  right(AccountId.decode("acca_dR4cAgLuv0naFhswOcZcI")),
  right(CardId.decode("crda_5k11BrCFFq5BQX5VV2AnSU")),
  right(CardId.decode("crda_24JI1uyHYLr73dr7OsU4ta")),
];

describe("base62 of a UUID", () => {
  test("every 128-bit value survives the way to base62 and back, in 1 to 22 characters", () => {
    holds(
      fc.property(bits128, (bits) => {
        const uuid = right(uuidOfBits(bits));
        const digits = base62OfUuid(uuid);
        expect(digits).toMatch(/^[0-9a-zA-Z]{1,22}$/u);
        expect(uuidOfBase62(digits)).toEqual(E.right(uuid));
        expect(bitsOfUuid(uuid)).toBe(bits);
      }),
      { often: 20_000, examples },
    );
  });

  test("the order of digits is 0-9, a-z, A-Z, most significant first", () => {
    const cases: ReadonlyArray<readonly [bigint, string]> = [
      [0n, "0"],
      [9n, "9"],
      [10n, "a"],
      [35n, "z"],
      [36n, "A"],
      [61n, "Z"],
      [62n, "10"],
      [62n * 62n + 1n, "101"],
      [62n ** 8n - 1n, "ZZZZZZZZ"],
      [62n ** 8n, "100000000"],
      [62n ** 16n + 1n, "10000000000000001"],
      [2n ** 128n - 1n, "7N42dgm5tFLK9N8MT7fHC7"],
    ];
    for (const [bits, digits] of cases) expect(base62OfUuid(right(uuidOfBits(bits)))).toBe(digits);
  });

  test("leading zeros are accepted", () => {
    expect(uuidOfBase62("001")).toEqual(uuidOfBase62("1"));
  });

  test.each([
    ["", ""],
    ["a-b", "-"],
    ["é", "é"],
    ["a b", " "],
    [" 1", " "],
    ["1_", "_"],
  ])("%j is not base62, for its digit %j", (digits, digit) => {
    expect(uuidOfBase62(digits)).toEqual(E.left({ _tag: "NotBase62", digit }));
  });

  test("30 digits may still name 128 bits, 31 are not even read", () => {
    expect(uuidOfBase62("1".padStart(30, "0"))).toEqual(uuidOfBase62("1"));
    expect(uuidOfBase62("1".padStart(31, "0"))).toEqual(E.left({ _tag: "NotA128BitNumber" }));
  });

  test.each(["acca", "crda", "atta"] as const)("the text of a new id is its prefix %s and the digits", (prefix) => {
    expect(idText(prefix, right(uuidOfBits(62n)))).toBe(`${prefix}_10`);
  });

  test.each([1, 4, 7])("version %i of a UUID is read from its place", (version) => {
    expect(versionOfUuid(right(Uuid.decode(`00000000-0000-${version}000-8000-000000000000`)))).toBe(version);
  });

  test("what overflows 128 bits is refused", () => {
    expect(uuidOfBase62("7N42dgm5tFLK9N8MT7fHC8")).toEqual(E.left({ _tag: "NotA128BitNumber" }));
    expect(uuidOfBase62("Z".repeat(30))).toEqual(E.left({ _tag: "NotA128BitNumber" }));
    expect(uuidOfBase62("0".repeat(10_000))).toEqual(E.left({ _tag: "NotA128BitNumber" }));
    expect(uuidOfBits(2n ** 128n)).toEqual(E.left({ _tag: "NotA128BitNumber" }));
    expect(uuidOfBits(-1n)).toEqual(E.left({ _tag: "NotA128BitNumber" }));
  });
});

describe("the six ids of the vendor's page", () => {
  test.each(idsOfThePage)("%s decodes to a version-1 UUID of the RFC variant", (id) => {
    const uuid = right(uuidOfId(id));
    expect(versionOfUuid(uuid)).toBe(1);
    expect(uuid.charAt(19)).toMatch(/[89ab]/u);
  });

  test("the customer's time is 8 ms before the page's dtsCreatedAt", () => {
    const uuid = right(uuidOfId(right(CustomerId.decode("csta_6clNH3W2pBehujY8mpTCU8"))));
    expect(uuid).toBe("cbafd710-547c-11ed-88f6-2c4ad5783948");
    expect(Date.parse("2022-10-25T15:50:48.841Z") - timeOfV1(uuid)).toBe(8);
  });
});

describe("ids", () => {
  test("an id made of a UUID is accepted and leads back to it", () => {
    holds(
      fc.property(bits128, (bits) => {
        const uuid = right(uuidOfBits(bits));
        const id = right(AccountId.decode(idText("acca", uuid)));
        expect(uuidOfId(id)).toEqual(E.right(uuid));
      }),
      { often: 10_000, examples },
    );
  });

  test.each(["csta_0", "cstap_6clNH3W2pBehujY8mpTCU8", `csta_${"Z".repeat(30)}`])("%s is a customer id", (id) => {
    expect(CustomerId.is(id)).toBe(true);
  });

  test.each(["", "csta_", "csta_é", `csta_${"0".repeat(31)}`, "acca_1", "cstb_1", " csta_1", "csta_1\n", "CSTA_1"])(
    "%j is no customer id",
    (id) => {
      expect(CustomerId.is(id)).toBe(false);
    },
  );
});
