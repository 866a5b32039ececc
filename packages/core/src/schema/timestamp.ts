import { datePattern } from "./date.js";
import type { Schema } from "./schema.js";
import { text } from "./text.js";

const time = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,9})?";

/**
 * `date-time` of RFC 3339 in UTC, `2024-02-29T12:00:00.5Z`, with up to nine digits of a second. A leap second, `:60`,
 * is refused: Unix time, which the vendor's timestamps are made of, has none, and few readers take one.
 */
export const timestamp = (name: string): Schema<string> => text(name, { pattern: `^${datePattern}T${time}Z$` });
