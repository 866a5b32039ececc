import { readFileSync } from "node:fs";
import { assert, expect, test } from "vitest";
import * as E from "#fp-ts/Either";
import { books, opened } from "./readme-sample.js";

const text = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

test("the sample of the README is the one that runs here", () => {
  expect(text("../README.md")).toContain(`\`\`\`ts\n${text("readme-sample.ts").trimEnd()}\n\`\`\``);
});

test("the sample opens a Dutch account and issues its card", () => {
  assert(E.isRight(opened));
  const { customer, account, card } = opened.right;
  expect(customer.backOffices).toEqual(["condor"]);
  expect(card.accountIds).toEqual([account.accountId]);
  expect("iban" in account.routing && account.routing.iban.slice(0, 2)).toBe("NL");
  expect(books.map(({ step }) => step)).toEqual(["account", "card"]);
});
