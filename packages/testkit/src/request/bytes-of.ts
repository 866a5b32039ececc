const escapes = /%([0-9A-F]{2})/gu;

/** Well-formed text in UTF-8, a character for each byte. */
export const bytesOf = (text: string): string =>
  encodeURIComponent(text).replaceAll(escapes, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
