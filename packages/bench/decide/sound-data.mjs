import { wellFormed } from "./patterns.mjs";

const poisoned = new Set(["__proto__", "prototype", "constructor"]);
const text = new RegExp(wellFormed, "u");

export const isSoundKey = (key) => !poisoned.has(key) && text.test(key);
export const isSoundText = (value) => text.test(value);

const isSound = (value, depth) => {
  if (typeof value === "string") return isSoundText(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth > 4) return false;
  if (Array.isArray(value)) {
    for (const item of value) if (!isSound(item, depth + 1)) return false;
    return true;
  }
  for (const key of Object.keys(value)) if (!isSoundKey(key) || !isSound(value[key], depth + 1)) return false;
  return true;
};

export const isTooLarge = (data) => {
  const json = JSON.stringify(data);
  // No unit of UTF-16 takes more than three bytes.
  return json.length * 3 > 4_096 && Buffer.byteLength(json) > 4_096;
};

/**
 * What `additionalData` may be, of what JSON.parse can give: an object of at most 20 keys, 4 levels and 4 KiB, sound at
 * any depth. No schema language has words for all of it, so every peer is given this as a check of its own.
 */
export const isSoundData = (data) =>
  typeof data === "object" &&
  data !== null &&
  !Array.isArray(data) &&
  Object.keys(data).length <= 20 &&
  isSound(data, 1) &&
  !isTooLarge(data);
