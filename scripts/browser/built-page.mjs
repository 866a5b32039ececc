import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "../workspace.mjs";

const playground = join(root, "packages", "playground");
export const site = join(root, "node_modules", ".cache", "condor", "playground");

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>condor: playground</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="page.css">
    <style>
      :root { color-scheme: light dark; background: light-dark(#fcfaf6, #171716); }
      body { max-width: 1180px; margin: 0 auto; padding: 40px clamp(16px, 4vw, 48px) 80px; }
      h1 { margin: 0 0 28px; font: 600 34px/1.2 Charter, Georgia, serif; color: light-dark(#23201c, #ece7de); }
    </style>
    <script type="module" src="page.js"></script>
  </head>
  <body><main><h1>Who gets a card, and why</h1><div id="playground"></div></main></body>
</html>
`;

const contents = `
  import "./style/style.css";
  import { mount } from "./dist/index.js";
  mount(document.getElementById("playground"));
`;

/** The playground as a page of its own, in a folder: what it weighs with all that it needs, in bytes gzipped. */
export const builtPage = async () => {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: playground },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    splitting: true,
    outdir: site,
    entryNames: "page",
    write: false,
  });
  for (const { path, contents: bytes } of outputFiles) writeFileSync(path, bytes);
  writeFileSync(join(site, "index.html"), html);
  return outputFiles.reduce((sum, { contents: bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0);
};
