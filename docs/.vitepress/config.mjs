import { sidebar } from "./sidebar.mjs";
import { slug } from "./slug.mjs";

export default {
  title: "condor",
  description: "Opens one account and issues one card per customer, exactly once",
  lang: "en",
  srcDir: ".site/pages",
  outDir: ".site/built",
  cacheDir: ".site/cache",
  // The crawl of the built pages is the judge of links, anchors included.
  ignoreDeadLinks: true,
  metaChunk: true,
  markdown: {
    theme: { light: "github-light", dark: "github-dark" },
    anchor: { slugify: slug },
  },
  themeConfig: {
    search: { provider: "local" },
    sidebar,
    nav: [{ text: "Run it", link: "/run-it" }],
    outline: { level: [2, 3] },
  },
};
