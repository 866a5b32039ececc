import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { fileOf, jsonFileOf } from "../json-file.js";
import { said } from "../said.js";

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const waiting = path("examples/waiting-business.json");
const request = path("examples/request.json");
const customers = path("sandbox/customers.json");
const asks = (customerId: string, cardAttributes?: object): string => jsonFileOf({ customerId, cardAttributes });
const explain = (...args: ReadonlyArray<string>) => said(["explain", ...args], {});

describe("condor explain", () => {
  test("says why a business that waits for data is refused, what to do, and what the caller is answered", async () => {
    const { code, stdout, stderr } = await explain("--customer", waiting, "--request", request);
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("Refused by approved: An individual has passed KYC, a business KYB");
    expect(stdout).toMatch(
      /^What to do: Supply the data that the check still asks for, and ask again once the status is APPROVED\.$/mu,
    );
    expect(stdout).toContain('Answer: 400 {"code":"badKYBStatus"');
    expect(stdout).toMatch(
      /^ {2}approved +REFUSES +customerType: business; status: WAITING-DATA; action: supply data$/mu,
    );
    expect(stdout).toMatch(/^ {2}address-on-file +holds/mu);
  });

  test("of a list takes the customer that the request names, and ends with 0 where he is admitted", async () => {
    const { code, stdout } = await explain("--customer", customers, "--request", asks("csta_6clNH3W2pBehujY8mpTCU8"));
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Admitted: productId: Virtual_Debit_Card; designId: 1; nameOnCard: JESSIE TESTMAN/u);
    expect(stdout).not.toContain("000123401");
  });

  test("as JSON gives the decision and the trace", async () => {
    const { code, stdout } = await explain("--customer", waiting, "--request", request, "--json");
    const told = JSON.parse(stdout) as { readonly trace: ReadonlyArray<unknown> };
    expect(code).toBe(1);
    expect(told).toMatchObject({ decision: "refused", rule: "approved", failure: "CustomerNotApproved" });
    expect(told.trace).toHaveLength(11);
  });

  test("decides by the program that it is given, in an option or in the environment", async () => {
    const product = {
      productID: "Only",
      kind: "virtual",
      customerTypes: ["individual"],
      designs: ["1"],
      longestName: 26,
    };
    const program = jsonFileOf({ products: [product] });
    const files = ["--customer", customers, "--request", asks("csta_6clNH3W2pBehujY8mpTCU8")];
    expect((await explain(...files, "--program", program)).stdout).toContain("Refused by product-chosen");
    expect((await said(["explain", ...files], { CONDOR_PROGRAM: program })).stdout).toContain("product-chosen");
  });

  test("takes the customer's creation as a store keeps it", async () => {
    const { vectors } = JSON.parse(readFileSync(path("../rules/vectors/1.0.0.json"), "utf8")) as {
      readonly vectors: ReadonlyArray<{ readonly id: string; readonly facts: Readonly<Record<string, unknown>> }>;
    };
    const facts = vectors.find(({ id }) => id === "creation: UnderReview")?.facts ?? {};
    const files = ["customer", "request", "program", "creation"].flatMap((name) => [
      `--${name}`,
      jsonFileOf(facts[name]),
    ]);
    const { stdout } = await explain(...files);
    expect(stdout).toContain("Refused by not-under-review");
    expect(stdout).toMatch(/^What to do: Wait .* condor reviews show csta_\w+$/mu);
  });

  test("tells every fault of every file at once, with its place", async () => {
    const { code, stderr, stdout } = await explain(
      "--customer",
      jsonFileOf({ customerId: 1 }),
      "--request",
      fileOf("no JSON"),
      "--program",
      "/nowhere",
    );
    expect([code, stdout]).toEqual([2, ""]);
    for (const part of ["--customer=", "at /customerId", "--request=", "not JSON", "--program=", "cannot be read"])
      expect(stderr).toContain(part);
  });

  test("names the customer whom the file does not have", async () => {
    const { code, stderr } = await explain("--customer", waiting, "--request", asks("csta_1"));
    expect(code).toBe(2);
    expect(stderr).toContain("without the request's customer csta_1");
  });

  test("wants both files", async () => {
    const { code, stderr } = await explain("--customer", waiting);
    expect([code, stderr]).toEqual([
      2,
      "condor: --customer FILE and --request FILE are needed. Add --help to the command to see what it takes.\n",
    ]);
  });
});
