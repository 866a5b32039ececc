import { packagePages } from "./site/guide.mjs";

const page = (text, link) => ({ text, link });

/** Every page has its place here, in the order in which one would read. */
export const sidebar = [
  {
    text: "Start",
    items: [page("Embed it", "/embed-it"), page("Prove your adapter", "/prove-your-adapter")],
  },
  {
    text: "Rules",
    items: [page("The contract", "/contract")],
  },
  {
    text: "How it works",
    items: [page("Exactly once", "/exactly-once"), page("What is promised", "/promises")],
  },
  {
    text: "In production",
    items: [
      page("Run it", "/run-it"),
      page("Operate it", "/operate"),
      page("In containers", "/containers"),
      page("Security", "/security"),
    ],
  },
  {
    text: "Packages",
    collapsed: true,
    items: [
      ...packagePages
        .map(({ page: path }) => path.replace(/\.md$/, ""))
        .map((path) => page(path.split("/").at(-1), `/${path}`)),
      page("Contributing", "/contributing"),
    ],
  },
];
