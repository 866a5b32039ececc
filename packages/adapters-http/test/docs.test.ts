import { openApiDocument } from "@condor/adapters-http";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { world } from "./world.js";

const asked = async () => {
  const response = await world().send("GET", "/docs");
  return { response, text: await response.text() };
};

test("the page runs nothing and loads nothing", async () => {
  const { response, text } = await asked();
  expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(text).not.toMatch(/<script|<link|<img|<iframe|<object|javascript:| on[a-z]+=| style=|url\(|@import|https?:/iu);
  const [, style = ""] = /<style>([\s\S]*?)<\/style>/u.exec(text) ?? [];
  const hash = createHash("sha256").update(style).digest("base64");
  expect(response.headers.get("Content-Security-Policy")).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
});

test("the page tells every route, status, code and schema of the document", async () => {
  const { text } = await asked();
  const { paths, components } = openApiDocument({ deprecation: { since: 1_688_169_600 } });
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { responses }] of Object.entries(methods)) {
      const name = `<span class="method">${method.toUpperCase()}</span> <span class="path">${path}</span></h3>`;
      const [, section = ""] = text.split(name);
      for (const status of Object.keys(responses)) expect(section).toContain(`>${status}</span>`);
    }
  for (const name of Object.keys(components.schemas)) expect(text).toContain(`<h3 id="schema-${name}">${name}</h3>`);
  expect(text.match(/>deprecated</gu)).toHaveLength(1);
});

test("every link of the page leads to a place on it, and every place is there once", async () => {
  const { text } = await asked();
  const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
  const links = [...text.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  expect(links.length).toBeGreaterThan(50);
});

test("the page has landmarks, a language, one first heading, and no level of headings left out", async () => {
  const { text } = await asked();
  for (const part of ['<html lang="en">', "<header>", "<nav aria-label=", '<main id="main"', "<title>"])
    expect(text.split(part), `has ${part}`).toHaveLength(2);
  const levels = [...text.matchAll(/<h([1-6])[ >]/gu)].map(([, level]) => Number(level));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
  expect(jumps).toEqual([]);
});

const luminance = (hex: string): number => {
  const full =
    hex.length === 4 ? Array.from(hex.slice(1), (digit) => digit + digit) : (hex.slice(1).match(/../gu) ?? []);
  const [red = 0, green = 0, blue = 0] = full.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.039_28 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

test("every colour of text stands out against what is behind it, by day and by night", async () => {
  const { text } = await asked();
  const palettes = [...text.matchAll(/:root\{([^}]*--paper[^}]*)\}/gu)].map(([, body = ""]) =>
    Object.fromEntries<string>(
      [...body.matchAll(/--([a-z]+):(#[0-9a-f]+)/gu)].map(([, name = "", hex = ""]): [string, string] => [name, hex]),
    ),
  );
  expect(palettes).toHaveLength(2);
  for (const { paper = "", tint = "", line: _, ...inks } of palettes)
    for (const behind of [paper, tint])
      for (const [name, ink] of Object.entries(inks)) {
        const [low = 0, high = 0] = [luminance(ink), luminance(behind)].toSorted((a, b) => a - b);
        expect((high + 0.05) / (low + 0.05), `${name} on ${behind}`).toBeGreaterThan(4.5);
      }
});
