// The site of docs/: builds it, looks at every link of it, and serves it to this machine. `--build` serves nothing.
import { relative } from "node:path";
import { build } from "../docs/.vitepress/site/build.mjs";
import { crawl } from "../docs/.vitepress/site/crawl.mjs";
import { built } from "../docs/.vitepress/site/places.mjs";
import { serve } from "../docs/.vitepress/site/serve.mjs";
import { root } from "./workspace.mjs";

await build();
const { pages, links, problems } = crawl(built);
for (const problem of problems) console.error(problem);
console.log(`${pages} pages, ${links} links, ${problems.length} dead; in ${relative(root, built)}`);
if (problems.length > 0) process.exitCode = 1;

const port = Number(process.env.PORT ?? 4173);
if (!process.argv.includes("--build"))
  try {
    const server = await serve(built, port);
    console.log(`http://127.0.0.1:${server.address().port}/ until Ctrl-C`);
  } catch ({ code }) {
    console.error(`Port ${port} cannot be listened at (${code}): try another, as in PORT=0 npm run site`);
    process.exitCode = 1;
  }
