import { describe, expect, test } from "vitest";
import { next } from "@condor/core";
import { attempt, now } from "../fixtures.js";
import { knowing, leased, openingAccount, unknown } from "./situation.js";

const delay = (failures: number, digits = "me"): number => {
  const attemptId = attempt(digits);
  const { terms, ...rest } = knowing({
    creation: { ...leased(openingAccount, attemptId), failures },
    heard: unknown,
  });
  const action = next({ ...rest, terms: { ...terms, attemptId } }, now);
  const creation = action._tag === "Advance" ? action.advance.creation : undefined;
  return creation?._tag === "OpeningAccount" ? creation.dueAt - now : Number.NaN;
};

/** FNV-1a, 32 bits, written with BigInt: it shares no line with the core. */
const fnv1a = (text: string): number =>
  Number(
    [...text].reduce(
      (hash, character) => ((hash ^ BigInt(character.charCodeAt(0))) * 16_777_619n) % 2n ** 32n,
      2_166_136_261n,
    ),
  );

describe("back-off", () => {
  const attempts = Array.from({ length: 200 }, (_, index) => `a${index}`);

  test("is half of what it doubles to, and as much again times the attempt's hash", () => {
    for (const digits of attempts)
      for (const failures of [0, 1, 2, 8]) {
        const whole = 1_000 * 2 ** failures;
        expect(delay(failures, digits)).toBe(Math.ceil(whole / 2 + (whole / 2) * (fnv1a(`atta_${digits}`) / 2 ** 32)));
      }
  });

  test("of attempts that fail together is spread over the upper half", () => {
    const delays = attempts.map((digits) => delay(0, digits));
    expect(Math.min(...delays)).toBeLessThan(550);
    expect(Math.max(...delays)).toBeGreaterThan(950);
    expect(new Set(delays).size).toBeGreaterThan(100);
  });

  test("grows no longer once it has reached five minutes", () => {
    expect(delay(9)).toBe(delay(40));
    expect(delay(9)).toBeGreaterThan(delay(8));
    expect(delay(9)).toBeLessThanOrEqual(300_000);
  });
});
