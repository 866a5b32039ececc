import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { type Envelope, type Holdings } from "./caller.js";
import { listening } from "./condor-process.js";
import { fetched } from "./fetched.js";
import { jsonFileOf } from "./json-file.js";
import { shippedCustomers } from "./sandbox-files.js";

const shells = ["sh", "bash", "zsh", "dash"].filter((shell) => spawnSync(shell, ["-c", "curl --version"]).status === 0);

/** One way to run what is printed; each answers with what was answered to the creations, a line each. */
interface Way {
  readonly name: string;
  readonly run: (lines: ReadonlyArray<string>) => ReadonlyArray<string> | Promise<ReadonlyArray<string>>;
}

const withShell = (shell: string): Way => ({
  name: `${shell} and curl`,
  run: (lines) => {
    const { stdout, stderr, status } = spawnSync(shell, ["-c", lines.join("\n")], { encoding: "utf8" });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    return stdout.trimEnd().split("\n");
  },
});

/** For a machine without curl: reads URL and body off each line and sends them itself. */
const withFetch: Way = {
  name: "fetch of what they say",
  run: async (lines) => {
    let token = "";
    const answers: string[] = [];
    for (const line of lines) {
      const [, url = ""] = /'(http:[^']+)'/u.exec(line) ?? [];
      const [, body = ""] = / -d '([^']+)'/u.exec(line) ?? [];
      const headers = { "Content-Type": "application/json", "x-connectfi-token": token };
      const text = await (await fetched(url, { method: "POST", headers, body })).text();
      if (line.startsWith("token=")) token = /"token":"([^"]*)"/u.exec(text)?.[1] ?? "";
      else answers.push(text);
    }
    return answers;
  },
};

const curlLinesOf = (stdout: string): ReadonlyArray<string> =>
  stdout.split("\n").filter((line) => line.includes("curl "));

/** The page's answer, its placeholders filled from the sandbox's file, documents masked as it says they are. */
const pagesAnswer = ({ cards, accounts }: Holdings, requestId: string) => ({
  code: "0",
  data: {
    reference: "222236133",
    customerId: "csta_6clNH3W2pBehujY8mpTCU8",
    customerType: "individual",
    customer: {
      firstName: "Jessie",
      lastName: "Testman",
      gender: "M",
      dateOfBirth: "1978-10-15",
      email: "aa@aa.ae",
      addresses: [
        {
          type: "PRIMARY",
          addressLine1: "123 Some Str.",
          city: "Mycityname",
          countryCodeA3: "USA",
          postalCode: "19103",
          stateCode: "PA",
        },
      ],
      phones: [{ type: "MOBILE", phoneNumber: "2155550101", countryDialingCode: "01" }],
      identificationDocuments: [
        { type: "SSN", value: "*****3401", issuanceCountryCodeA3: "USA" },
        {
          type: "DRIVING LICENSE",
          value: "*****0018",
          issuanceCountryCodeA3: "USA",
          issuanceRegion: "Pennsylvania",
          expiryDate: "2023-04-08",
        },
      ],
    },
    kycStatus: "APPROVED",
    boises: ["condor"],
    dtsCreatedAt: "2022-10-25T15:50:48.841Z",
    cards: [
      {
        id: cards[0]?.id,
        cFiBoisId: "condor",
        customerId: "csta_6clNH3W2pBehujY8mpTCU8",
        cFiAccountIds: [accounts[0]?.id],
      },
    ],
    accounts: [
      {
        id: accounts[0]?.id,
        cFiBoisId: "condor",
        accountNumber: expect.stringMatching(/^[0-9]{10}$/u) as unknown,
        customerId: "csta_6clNH3W2pBehujY8mpTCU8",
        cFiCardIds: [cards[0]?.id],
        routingParams: { routingNumber: expect.stringMatching(/^[0-9]{9}$/u) as unknown },
      },
    ],
  },
  requestId,
});

const keysOf = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(keysOf)
    : typeof value === "object" && value !== null && !("asymmetricMatch" in value)
      ? Object.entries(value).map(([key, one]) => [key, keysOf(one)])
      : [];

describe("the two lines that are printed give the page's answer, and then that the customer exists", () => {
  test.each([...shells.map(withShell), withFetch])("with $name", async ({ run }) => {
    const { stdout } = await listening();
    const lines = curlLinesOf(stdout());
    expect(lines).toHaveLength(2);
    const [first = "", second = "", ...others] = await run([...lines, ...lines]);
    expect(others).toEqual([]);

    const answer = JSON.parse(first) as Envelope & { readonly data: Holdings };
    const expected = pagesAnswer(answer.data, answer.requestId);
    expect(answer).toEqual(expected);
    expect(keysOf(answer)).toEqual(keysOf(expected));
    expect(answer.data.cards[0]?.id).toMatch(/^crda_[0-9a-zA-Z]{1,22}$/u);
    expect(answer.data.accounts[0]?.id).toMatch(/^acca_[0-9a-zA-Z]{1,22}$/u);
    expect(answer.requestId).toMatch(/^[0-9a-f]{32}$/u);

    expect(JSON.parse(second)).toEqual({
      code: "condorCustomerExist",
      message: "Condor Customer Exist",
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/u) as unknown,
    });
  });
});

test("it says where it listens, that it is a sandbox and in memory, and nothing more once requests come", async () => {
  const { url, stdout, stderr } = await listening();
  expect(stdout()).toMatch(/^condor listens on http:\/\/127\.0\.0\.1:[1-9][0-9]*\n/u);
  expect(stdout()).toMatch(/sandbox.*memory.*gone when it stops/u);
  const before = stdout();
  expect((await fetched(`${url}/health`)).status).toBe(200);
  expect(stdout()).toBe(before);
  expect(stderr()).toContain("/health");
});

test("the creation to paste is of the first customer that is answered 200", async () => {
  const [approved, , pending] = shippedCustomers;
  const { stdout } = await listening({ CONDOR_CUSTOMERS: jsonFileOf([pending, approved]) });
  expect(curlLinesOf(stdout())[1]).toContain(`{"customerId":"${String(approved["customerId"])}"}`);
});

test("a file of many customers shows the first thirty", async () => {
  const [one] = shippedCustomers;
  const many = Array.from({ length: 1_000 }, (_, at) => ({ ...one, customerId: `csta_${at}` }));
  const { stdout } = await listening({ CONDOR_CUSTOMERS: jsonFileOf(many) });
  expect(stdout().match(/^csta_[0-9]+ .* 200$/gmu)).toHaveLength(30);
  expect(stdout()).toContain("\nand 970 more\n");
});

test("a file of no customers is served", async () => {
  const { stdout } = await listening({ CONDOR_CUSTOMERS: jsonFileOf([]) });
  expect(stdout()).toContain("There are no customers");
});
