import { read } from "./site/files.mjs";
import { packagePages } from "./site/guide.mjs";
import { root } from "./site/places.mjs";

const page = (text, link) => ({ text, link });

/** The records, in the order of their own table of contents. */
const decisions = [...read(`${root}docs/decisions/index.md`).matchAll(/^- \[([^\]]+)\]\(([^)]+)\.md\)$/gm)];

/** Every page has its place here, in the order in which one would read. */
export const sidebar = [
  {
    text: "Start",
    items: [
      page("Three ways in", "/start"),
      page("Run it", "/run-it"),
      page("Embed it", "/embed-it"),
      page("Write your own issuer", "/write-your-own-issuer"),
      page("Prove your adapter", "/prove-your-adapter"),
    ],
  },
  {
    text: "Concepts",
    items: ["Customer", "Account", "Card", "Program", "Creation"].map((name) =>
      page(name, `/concepts/${name.toLowerCase()}`),
    ),
  },
  {
    text: "Rules",
    items: [
      page("Why was it refused?", "/rules"),
      page("Playground", "/playground"),
      page("The contract", "/contract"),
    ],
  },
  {
    text: "Exactly once",
    items: [page("How it happens once", "/exactly-once"), page("What is promised", "/promises")],
  },
  {
    text: "In production",
    items: [
      page("Operate it", "/operate"),
      page("Capacity", "/capacity"),
      page("In containers", "/containers"),
      page("Security", "/security"),
    ],
  },
  {
    text: "Reference",
    items: [
      { text: "API", link: "/api/index.html", target: "_self" },
      {
        text: "Packages",
        collapsed: true,
        items: packagePages.map(({ page: path }) => page(path.slice("packages/".length, -".md".length), `/${path}`)),
      },
      {
        text: "Decisions",
        link: "/decisions/",
        collapsed: true,
        items: decisions.map(([, text, name]) => page(text, `/decisions/${name}`)),
      },
      page("Contributing", "/contributing"),
    ],
  },
];
