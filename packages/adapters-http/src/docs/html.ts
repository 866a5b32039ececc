/** Text that is HTML already: everything else is escaped where it is put in. */
export interface Html {
  readonly _tag: "Html";
  readonly text: string;
}

type Part = Html | string | ReadonlyArray<Html>;

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" } as const;

const escaped = (text: string): string =>
  text
    .replaceAll("&", entities["&"])
    .replaceAll("<", entities["<"])
    .replaceAll(">", entities[">"])
    .replaceAll('"', entities['"'])
    .replaceAll("'", entities["'"]);

export const raw = (text: string): Html => ({ _tag: "Html", text });

const put = (part: Part): string => {
  if (typeof part === "string") return escaped(part);
  return "_tag" in part ? part.text : part.map(put).join("");
};

/** HTML with parts put into it, those that are text escaped. */
export const html = (strings: TemplateStringsArray, ...parts: ReadonlyArray<Part>): Html =>
  raw(strings.map((text, index) => text + put(parts[index] ?? "")).join(""));

export const nothing: Html = raw("");
