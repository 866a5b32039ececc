import { afterAll, expect, test } from "vitest";
import { subjects } from "../http/started.mjs";
import { path, wishes } from "../http/wishes.mjs";

const running = [];
afterAll(() => Promise.all(running.map(({ stop }) => stop())));

const asked = async ({ url, token }, body, given = token) => {
  const headers = { "Content-Type": "application/json", "x-connectfi-token": given };
  const response = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, headers: response.headers, body: await response.json() };
};

// The order in which a validator finds faults is its own.
const sorted = (context) =>
  Array.isArray(context) ? context.toSorted((a, b) => a.keyword.localeCompare(b.keyword)) : context;

/** The text of an answer, in which what is drawn anew each time is its form. */
const said = async (subject, body) => {
  const { status, body: answer } = await asked(subject, body);
  const text = JSON.stringify({ ...answer, context: sorted(answer.context) })
    .replaceAll(/"(acca|crda)_[0-9a-zA-Z]{1,22}"/gu, '"$1"')
    .replaceAll(/"(requestId|accountNumber|routingNumber)":"[0-9a-f]{9,32}"/gu, '"$1"');
  return `${status} ${text}`;
};

const answersOf = async (start) => {
  const one = await start(2);
  running.push(one);
  const { headers } = await asked(one, wishes.refusal());
  return {
    create: await said(one, wishes.create(0)),
    refusal: await said(one, wishes.refusal()),
    invalid: await said(one, wishes.invalid()),
    repeated: await said(one, wishes.create(0)),
    stranger: (await asked(one, wishes.create(1), "nobody's")).status,
    headers: [...headers.keys()].filter((name) => !["connection", "date", "keep-alive"].includes(name)),
  };
};

const { server, bare, ...judging } = subjects;

test("every peer answers as the server does, byte for byte but for what is drawn", async () => {
  const ours = await answersOf(server);
  const codes = [ours.create, ours.refusal, ours.invalid, ours.repeated].map(
    (text) => /"code":"(\w+)"/u.exec(text)?.[1],
  );
  expect(codes).toEqual(["0", "badKYCStatus", "requestValidateError", "condorCustomerExist"]);
  for (const [name, start] of Object.entries(judging))
    expect({ name, ...(await answersOf(start)) }).toEqual({ name, ...ours });
  // It judges nothing: neither a token nor a repeat.
  const { repeated, stranger, ...limit } = await answersOf(bare);
  expect({ ...ours, ...limit }).toEqual(ours);
  expect(repeated).toEqual(limit.create);
  expect(stranger).toBe(200);
});
