/** A page that is loaded, and the addresses that it asked for since then or outside of this machine. */
export const watchedPage = async (browser, url, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const [asked, thrown] = [[], []];
  let loaded = false;
  await context.route("**/*", (route) => {
    const { hostname } = new URL(route.request().url());
    if (loaded || hostname !== "127.0.0.1") asked.push(route.request().url());
    return hostname === "127.0.0.1" ? route.continue() : route.abort();
  });
  page.on("pageerror", (error) => thrown.push(String(error)));
  await page.goto(url);
  await page.locator(".cm-content").waitFor();
  loaded = true;
  return { page, asked, thrown, close: () => context.close() };
};
