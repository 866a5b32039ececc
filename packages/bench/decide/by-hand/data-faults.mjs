import { wellFormed } from "../patterns.mjs";
import { isSoundKey, isSoundText, isTooLarge } from "../sound-data.mjs";
import { badKey, badText, limited, typed } from "./fault.mjs";

const inside = "/$defs/JsonValue";
const types = ["string", "number", "boolean", "object", "array", "null"];

const escaped = (key) => key.replaceAll("~", "~0").replaceAll("/", "~1");
const isTooDeep = (value, depth) =>
  typeof value === "object" &&
  value !== null &&
  (depth > 4 || Object.values(value).some((member) => isTooDeep(member, depth + 1)));

const listKeys = (faults, value, at, schema) => {
  if (!Array.isArray(value))
    for (const key of Object.keys(value)) if (!isSoundKey(key)) faults.push(badKey(at, schema, key));
};

const list = (faults, value, at, depth) => {
  if (typeof value === "string" && !isSoundText(value)) faults.push(badText(at, inside, wellFormed));
  if (typeof value === "number" && !Number.isFinite(value))
    faults.push({ ...typed(at, inside, types), message: `must be ${types.join(",")}` });
  if (typeof value !== "object" || value === null || depth > 4) return;
  listKeys(faults, value, at, inside);
  for (const key of Object.keys(value)) list(faults, value[key], `${at}/${escaped(key)}`, depth + 1);
};

/** Every fault of an `additionalData` that is not sound, for whoever was told so already. */
export const dataFaults = (faults, data, at, schema) => {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return faults.push(typed(at, schema, "object"));
  const before = faults.length;
  const isDeep = isTooDeep(data, 1);
  if (Object.keys(data).length > 20) faults.push(limited(at, schema, ["maxProperties", 20, "more than 20 properties"]));
  if (isDeep) faults.push(limited(at, schema, ["maxLength", 4, "more than 4 levels"]));
  listKeys(faults, data, at, schema);
  for (const key of Object.keys(data)) list(faults, data[key], `${at}/${escaped(key)}`, 2);
  const isJson = faults.every(({ keyword }, index) => index < before || keyword !== "type");
  if (isJson && !isDeep && isTooLarge(data))
    faults.push(limited(at, schema, ["maxLength", 4096, "more than 4096 bytes as JSON text"]));
  return faults.length;
};
