/** What a person does on the playground's page, and what they see there. */
export const onPage = (page) => ({
  pick: (story) => page.getByRole("radio", { name: story, exact: true }).check(),
  press: (button) => page.getByRole("button", { name: button, exact: true }).click(),
  choose: (knob, option) => page.getByLabel(knob).selectOption(option),
  verdict: () => page.locator(".cp-verdict").innerText(),
  wire: () => page.locator(".cp-answer").innerText(),
  next: () => page.locator(".cp-next").innerText(),
  sum: () => page.locator(".cp-sum").innerText(),
  state: () => page.locator('[aria-current="step"]').innerText(),
  deciding: () => page.locator('.cp-rule[aria-current="true"]').innerText(),
  marked: () => page.locator(".cm-lintRange-error").allInnerTexts(),
  faults: async () => (await page.locator(".cp-faults li").allInnerTexts()).join("\n"),
  all: () => page.locator(".condor-playground").innerText(),
  write: async (text) => {
    await page.locator(".cm-content").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText(text);
  },
});
