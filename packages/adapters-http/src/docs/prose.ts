import { type Html, html } from "./html.js";

const words = (line: string): ReadonlyArray<Html> =>
  line.split("`").map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));

const isItem = (line: string): boolean => line.startsWith("- ");

const block = (text: string): Html => {
  const lines = text.split("\n");
  const items = lines.filter(isItem).map((line) => html`<li>${words(line.slice(2))}</li>`);
  const plain = lines.filter((line) => !isItem(line)).map((line) => html`<p>${words(line)}</p>`);
  return items.length === 0 ? html`${plain}` : html`${plain}<ul>${items}</ul>`;
};

/** The little of CommonMark that descriptions use: paragraphs, lists and code. */
export const prose = (text: string): ReadonlyArray<Html> => text.split("\n\n").map(block);
