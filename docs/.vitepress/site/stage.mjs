import { rmSync } from "node:fs";
import { extname, join } from "node:path";
import { copy, read, write } from "./files.mjs";
import { filled } from "./filled.mjs";
import { guide, packagePages } from "./guide.mjs";
import { siteLinks } from "./links.mjs";
import { parts } from "./parts.mjs";
import { docs, root, staged } from "./places.mjs";

const put = (page, text) => write(join(staged, page), text);

/** A file that some page links to, as a page of its own: the site is read where there is no repository. */
const putSource = (path) => {
  const text = read(join(root, path));
  const fenced = ["````" + extname(path).slice(1), text.trimEnd(), "````"].join("\n");
  put(
    join("source", `${path}.md`),
    `---\nsearch: false\n---\n# \`${path.split("/").at(-1)}\`\n\n\`${path}\`\n\n${fenced}\n`,
  );
};

/** The guide, the packages' READMEs and what they link to, as VitePress wants them. */
export const stage = async () => {
  rmSync(staged, { recursive: true, force: true });
  const shown = new Set();
  const contributing = { source: "CONTRIBUTING.md", page: "contributing.md" };
  for (const { source, page } of [...guide, ...packagePages, contributing]) {
    const text = await filled(read(join(root, source)), parts);
    put(
      page,
      siteLinks(source, text, (path) => shown.add(path)),
    );
  }
  for (const path of shown) putSource(path);
  copy(join(docs, ".vitepress", "theme", "logo.svg"), join(staged, "public", "logo.svg"));
};
