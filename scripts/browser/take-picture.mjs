import { join } from "node:path";
import { root } from "../workspace.mjs";
import { launched } from "./chromium.mjs";
import { onPage } from "./on-page.mjs";
import { shows } from "./until.mjs";
import { watchedPage } from "./watched-page.mjs";

const picture = join(root, "docs", "public", "playground.png");

/** The picture in the docs: the business that was refused, and why. It has the fonts of the machine that it is taken on. */
export const takePicture = async (url) => {
  const browser = await launched({ ownFonts: false });
  const { page } = await watchedPage(browser, url, { viewport: { width: 1280, height: 940 }, colorScheme: "light" });
  await onPage(page).pick("Business, data missing");
  await shows(onPage(page).wire, "badKYBStatus");
  await page.evaluate(() => document.activeElement?.blur());
  await page.screenshot({ path: picture });
  await browser.close();
  console.log(picture);
};
