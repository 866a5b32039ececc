import { existsSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { guide, packagePages } from "./guide.mjs";
import { root } from "./places.mjs";

const pages = new Map([
  ...[...guide, ...packagePages].map(({ source, page }) => [source, `/${page}`]),
  ["CONTRIBUTING.md", "/contributing.md"],
]);

const isFile = (path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile();

/** Where the site has what lies at a path of the repository: as a page, or as the text of a file. */
const placeOf = (path, show) => {
  const readme = posix.join(path, "README.md");
  if (pages.has(path)) return pages.get(path);
  if (pages.has(readme)) return pages.get(readme);
  if (!isFile(path)) return undefined;
  show(path);
  return `/source/${path}.md`;
};

const link = /\[([^\]]*)\]\((?!https?:|mailto:|#|\/)([^)#\s]+)(#[^)\s]*)?\)/g;
const fence = /^(```[\s\S]*?^```)$/gm;

/**
 * Links of a page, which are right in the repository, made right in the site. Folders that are no package keep their
 * text alone. `show` is told each file that is linked to as itself.
 */
export const siteLinks = (source, text, show) =>
  text
    .split(fence)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(link, (_, words, target, anchor = "") => {
            const place = placeOf(posix.normalize(posix.join(posix.dirname(source), target)).replace(/\/$/, ""), show);
            return place === undefined ? words : `[${words}](${place}${anchor})`;
          }),
    )
    .join("");
