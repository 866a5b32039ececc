import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./places.mjs";

/** The guide's folders: not what tools keep there. */
export const guideFolders = [
  "docs",
  ...readdirSync(join(root, "docs"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules")
    .map(({ name }) => join("docs", name)),
];

/** The pages that are written by hand: their place in the repository, and in the site. */
export const guide = guideFolders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name))
    .map((source) => ({ source, page: source.slice("docs/".length) })),
);

/** The README of each package is a page too. */
export const packagePages = readdirSync(join(root, "packages")).map((name) => ({
  source: join("packages", name, "README.md"),
  page: join("packages", `${name}.md`),
}));
