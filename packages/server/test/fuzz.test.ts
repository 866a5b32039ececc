import { describe, expect, test } from "vitest";
import { fuzz, told } from "./fuzz/fuzz.js";
import { mutants } from "./fuzz/mutants.js";

/** Where requests must have come to: a run that is refused at the door sees nothing. */
const reached = [
  "200 0",
  "400 requestValidateError",
  "400 customerNotFound",
  "400 condorCustomerExist",
  "400 badKYCStatus",
  "400 condorProgramNotSupported",
  "400 extCondor",
  "401 unauthorized",
  "403 forbidden",
  "404 routeNotFound",
  "405 methodNotAllowed",
  "413 payloadTooLarge",
  "415 unsupportedMediaType",
  "422 idempotencyKeyMismatch",
  "429 tooManyRequests",
  "503 serverBusy",
  "socket: 200",
  "socket: 400",
  "socket: 408",
  "socket: 431",
];

test("10,000 requests, sound and strange, get what the document tells, and no 5xx and no secret", async () => {
  const report = await fuzz({ seed: 1, requests: 10_000 });
  process.stdout.write(`counted: ${report.asked} strange and sound requests over HTTP\n`);
  expect(told(report)).toBe("");
  expect(report.asked).toBe(10_000);
  expect([...report.counts.keys()]).toEqual(expect.arrayContaining(reached));
});

describe("a server is found out that", () => {
  test.each(Object.entries(mutants))("%s", async (_, { finds, ...mutant }) => {
    const report = await fuzz({ seed: 1, requests: mutant.packets === 100 ? 60 : 250, ...mutant });
    expect(told(report)).toMatch(finds);
    expect(told(report)).toMatch(/^again: npm run long:fuzz -- --seed 1 --requests \d+$/mu);
  });
});
