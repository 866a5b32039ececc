import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onPage } from "./on-page.mjs";
import { equals, shows, until } from "./until.mjs";
import { watchedPage } from "./watched-page.mjs";

const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

const grave = async (page) => {
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document));
  assert.ok(passes.length > 20, `axe looked at ${passes.length} things only`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

/** What holds of the page whatever is tried out on it. */
export const pageCases = (browser, url, kilobytes) => ({
  "a shared link: the same in a new page": async ({ page }) => {
    const on = onPage(page);
    await on.press("Copy a link to this");
    await shows(on.all, "Copied.");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /^http:\/\/127\.0\.0\.1:\d+\/#scene=1\.[\w-]{100,}$/);
    const other = await watchedPage(browser, link);
    const said = (await on.all()).replace("Copied.", "");
    await until(
      onPage(other.page).all,
      (seen) => seen.replace(/\s+/g, " ") === said.replace(/\s+/g, " "),
      "not the same",
    );
    await other.close();
  },
  "completion from the schema, and Tab leaves the editor": async ({ page }) => {
    const on = onPage(page);
    await on.write('{ "cardAttributes": {  } }');
    for (let left = 0; left < 4; left += 1) await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Control+Space");
    await shows(() => page.locator(".cm-tooltip-autocomplete").innerText(), "productID", "choice, required");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.closest(".cm-editor")), null);
  },
  "tabs by their arrows, around the end": async ({ page }) => {
    const open = () => page.locator(".cm-content").getAttribute("aria-label");
    await page.getByRole("tab", { selected: true }).focus();
    for (const name of ["Customer", "Program", "Request"]) {
      await page.keyboard.press("ArrowRight");
      await shows(open, name);
      assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-selected")), "true");
    }
  },
  "a phone: nothing is wider than its screen": async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await equals(() => page.evaluate(() => document.scrollingElement.scrollWidth), 390);
  },
  "axe: nothing serious, light and dark": async ({ page }) => {
    for (const story of ["Business, data missing", "A broken request", "A card of plastic"])
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await onPage(page).pick(story);
        await shows(onPage(page).wire, '"requestId"');
        assert.deepEqual(await grave(page), [], `${story}, ${colorScheme}`);
      }
  },
  "the weight that the page tells": async ({ page }) => {
    const told = Number(/weighs (\d+) kB/.exec(await onPage(page).all())?.[1]);
    assert.ok(
      Math.abs(told - kilobytes) <= 4,
      `the page says ${told} kB and weighs ${kilobytes.toFixed(0)} kB: correct weight.ts`,
    );
  },
  "no request leaves the page, and nothing is thrown in it": ({ asked, thrown }) => {
    assert.deepEqual({ asked, thrown }, { asked: [], thrown: [] });
  },
});
