// The playground in a real browser from npm: what a person does there, and what they see.
//   --serve    builds it and serves it on loopback, to look at
//   --picture  takes the picture for the docs
import { builtPage } from "./browser/built-page.mjs";
import { launched, noBrowser } from "./browser/chromium.mjs";
import { onPage } from "./browser/on-page.mjs";
import { pageCases } from "./browser/page-cases.mjs";
import { takePicture } from "./browser/take-picture.mjs";
import { served } from "./browser/served.mjs";
import { stories } from "./browser/stories.mjs";
import { watchedPage } from "./browser/watched-page.mjs";

const tried = async (name, run) => {
  try {
    await run();
    return true;
  } catch (error) {
    console.log(`FAILED  ${name}\n${error.stack}`);
    return false;
  }
};

const driven = async (url, kilobytes) => {
  const browser = await launched();
  const watched = await watchedPage(browser, url);
  const results = [];
  for (const [name, run] of Object.entries(stories)) results.push(await tried(name, () => run(onPage(watched.page))));
  for (const [name, run] of Object.entries(pageCases(browser, url, kilobytes)))
    results.push(await tried(name, () => run(watched)));
  const version = browser.version();
  await browser.close();
  const failed = results.filter((passed) => !passed).length;
  console.log(
    `${results.length - failed} cases hold in Chromium ${version}, ${failed} fail; ${kilobytes.toFixed(1)} kB gzipped`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
};

const kilobytes = (await builtPage()) / 1_000;
if (process.argv.includes("--serve")) console.log(`the playground is at ${(await served(8090)).url}`);
else {
  const reason = noBrowser();
  const { url, close } = await served();
  if (reason !== undefined)
    console.log(`not driven: no browser from npm, for ${reason}; built, ${kilobytes.toFixed(1)} kB`);
  else if (process.argv.includes("--picture")) await takePicture(url);
  else await driven(url, kilobytes);
  close();
}
