import { constraint } from "./constraint.mjs";
import { jsonSchemaOf } from "./json-schema-of.mjs";

/** Each field of an object once: what its alternatives say of it, where they differ, in their order. */
const fieldsOf = (schema) => {
  const all = (schema.oneOf ?? [schema]).flatMap(({ properties, required }) =>
    Object.entries(properties).map(([key, of]) => ({ key, of, required: required.includes(key) })),
  );
  return [...new Set(all.map(({ key }) => key))].map((key) => {
    const ones = all.filter((one) => one.key === key);
    const told = [...new Set(ones.map(({ of }) => constraint(of)))].join(" or ");
    return { key, required: ones.every((one) => one.required), constraint: told };
  });
};

const row = ({ key, required, constraint: what }) => `| \`${key}\` | ${required ? "yes" : "no"} | ${what} |`;

/** The table of a codec of core, by its name. */
export const fields = (name) =>
  ["| field | required | what it holds |", "| --- | --- | --- |", ...fieldsOf(jsonSchemaOf(name)).map(row)].join("\n");
