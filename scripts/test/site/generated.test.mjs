import { expect, test } from "vitest";
import { filled } from "../../../docs/.vitepress/site/filled.mjs";
import { mustAgree } from "../../../docs/.vitepress/site/must-agree.mjs";

const transitions = [{ to: "OpeningAccount" }, { from: "OpeningAccount", to: "Created" }];
const lines = ["stateDiagram-v2", "  [*] --> OpeningAccount: begun", "  OpeningAccount --> Created: done"];

test("A diagram that has every arrow agrees with the code", () => {
  expect(() => mustAgree(lines.join("\n"), transitions)).not.toThrow();
});

test("An arrow that the diagram lacks is told", () => {
  expect(() => mustAgree(lines.slice(0, 2).join("\n"), transitions)).toThrow(
    "the diagram lacks [OpeningAccount --> Created]",
  );
});

test("An arrow that the code does not have is told", () => {
  expect(() => mustAgree([...lines, "  Created --> OpeningAccount: once more"].join("\n"), transitions)).toThrow(
    "has [Created --> OpeningAccount] of its own",
  );
});

const parts = { fields: (of) => `fields of ${of}`, life: () => Promise.resolve("drawn"), judge: () => {} };

test("A page has its parts where it asks for them", async () => {
  const page = "a\n\n<!-- site: fields Card -->\n\n<!-- site: life -->\n\n<!-- site: fields Account -->";
  expect(await filled(page, parts)).toBe("a\n\nfields of Card\n\ndrawn\n\nfields of Account");
});

test("A diagram is judged, and drawn anew", async () => {
  const page = "a\n\n```mermaid\nstateDiagram\n```\n\nb";
  const judge = (drawn) => {
    throw new Error(`judged: ${drawn}`);
  };
  expect(await filled(page, parts)).toBe("a\n\ndrawn\n\nb");
  await expect(filled(page, { ...parts, judge })).rejects.toThrow("judged: stateDiagram");
});

test("A part that nobody makes is told, and no empty place", async () => {
  await expect(filled("<!-- site: feilds Card -->", parts)).rejects.toThrow("no part named feilds");
});
