import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { crawl } from "../../../docs/.vitepress/site/crawl.mjs";
import { write } from "../../../docs/.vitepress/site/files.mjs";
import { siteLinks } from "../../../docs/.vitepress/site/links.mjs";
import { offline } from "../../../docs/.vitepress/site/offline.mjs";

const folders = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const site = (files) => {
  const folder = mkdtempSync(join(tmpdir(), "condor-site-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text);
  return folder;
};

const problems = (body, files = {}) =>
  crawl(site({ "deep/page.html": `<h2 id="here">…</h2>${body}`, "other.html": '<a name="old"></a>', ...files }))
    .problems;

test.each([
  ["another page", '<a href="../other.html">'],
  ["an anchor of its own", '<a href="#here">'],
  ["an anchor of another page, in an old spelling", '<a href="../other.html#old">'],
  ["another site", '<a href="https://example.com/">'],
  ["an image within the page", '<img src="data:image/png;base64,AA==">'],
  ["something that is only told of in a sample", '<code>&lt;a href="/nowhere"&gt;</code>'],
])("A link to %s is alive", (_, body) => {
  expect(problems(body)).toEqual([]);
});

test.each([
  ["page", '<a href="gone.html">', "deep/page.html links to gone.html, which is not there"],
  ["anchor", '<a href="../other.html#new">', "deep/page.html links to ../other.html#new, a page without it"],
  ["anchor of its own", '<a title="a > b" href="#there">', "deep/page.html links to #there, a page without it"],
  [
    "page outside the folder",
    '<a href="../../etc/hosts">',
    "deep/page.html links to ../../etc/hosts, which is not there",
  ],
])("A dead %s is told", (_, body, problem) => {
  expect(problems(body)).toEqual([problem]);
});

test("A link that holds on a server alone is told", () => {
  expect(problems('<a href="/other.html">')).toEqual(["deep/page.html links to /other.html, which no disk has"]);
});

test.each(['<script src="https://cdn.example/x.js"></script>', '<link rel="stylesheet" href="//cdn.example/x.css">'])(
  "%s loads something from elsewhere",
  (body) => {
    expect(problems(body)).toEqual([expect.stringMatching(/^deep\/page.html loads .*cdn\.example.*, from elsewhere$/)]);
  },
);

test("A style sheet that loads a font from elsewhere is told", () => {
  expect(problems("", { "a.css": "@font-face { src: url(https://fonts.example/a.woff2) }" })).toEqual([
    "a.css loads something from elsewhere",
  ]);
});

test.each([
  ["page.html", "/assets/a.css?v=1", "assets/a.css?v=1"],
  ["deep/page.html", "/", "../index.html"],
  ["deep/page.html", "/deep/other.html#x", "other.html#x"],
  ["page.html", "//elsewhere.example/", "//elsewhere.example/"],
])("On %s the link %s is %s", (page, link, relative) => {
  expect(offline(page, `<a href="${link}">`)).toBe(`<a href="${relative}">`);
});

test.each([
  ["docs/run-it.md", "[a](../packages/server/README.md#configuration)", "[a](/packages/server.md#configuration)"],
  [
    "packages/core/README.md",
    "[a](../testkit) [b](../../docs/embed-it.md)",
    "[a](/packages/testkit.md) [b](/embed-it.md)",
  ],
  ["packages/core/README.md", "[what it says](src/schema) of itself", "what it says of itself"],
  ["packages/core/README.md", "[a](package.json)", "[a](/source/packages/core/package.json.md)"],
  ["docs/run-it.md", "```text\n[a](../gone)\n```", "```text\n[a](../gone)\n```"],
])("In %s, %s becomes %s on the site", (source, text, expected) => {
  expect(siteLinks(source, text, () => {})).toBe(expected);
});
