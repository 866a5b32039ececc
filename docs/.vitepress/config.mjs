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
  head: [["link", { rel: "icon", type: "image/svg+xml", href: "/logo.svg" }]],
  vite: {
    // Nothing runs it but a browser.
    ssr: { external: ["@condor/playground"] },
    // The playground is one piece: whoever opens its page needs all of it.
    build: { chunkSizeWarningLimit: 700 },
  },
  markdown: {
    theme: { light: "github-light", dark: "github-dark" },
    anchor: { slugify: slug },
  },
  themeConfig: {
    logo: { src: "/logo.svg", alt: "" },
    search: { provider: "local" },
    sidebar,
    nav: [
      { text: "Start", link: "/start" },
      { text: "Why refused?", link: "/rules#why-was-this-customer-refused" },
      { text: "Playground", link: "/playground" },
      { text: "Contract", link: "/contract" },
      { text: "API", link: "/api/index.html", target: "_self" },
    ],
    outline: { level: [2, 3] },
    footer: { message: "MIT licensed. Nothing on these pages asks any other host for anything." },
  },
};
