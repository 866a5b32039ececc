/** A text with its cursor, `|`, or with a marked piece, `[[...]]`, taken out. */
export const cursor = (text: string): readonly [string, number] => [text.replace("|", ""), text.indexOf("|")];
