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

if (!process.argv.includes("--build")) {
  const wanted = Number(process.env.PORT ?? 4173);
  const server = await serve(built, wanted).catch((error) => {
    console.error(`Port ${wanted} cannot be listened at (${error.code}): try another, as in PORT=0 npm run site`);
    process.exit(1);
  });
  console.log(`http://127.0.0.1:${server.address().port}/ until Ctrl-C`);
}
