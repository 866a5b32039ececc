import { StoredCreation } from "@condor/core";
import { nameOf } from "./transition-words.mjs";

const alternatives = StoredCreation.jsonSchema.oneOf.map(({ properties, required }) => ({
  state: properties._tag.const,
  required,
  keys: Object.keys(properties).filter((key) => key !== "_tag"),
}));

const listed = (ones) =>
  ones.length === alternatives.length ? "every state" : ones.map(({ state }) => nameOf(state)).join(", ");

const row = (key) => {
  const having = alternatives.filter(({ keys }) => keys.includes(key));
  const always = having.every(({ required }) => required.includes(key));
  return `| \`${key}\` | ${listed(having)}${always ? "" : ", if there is one"} |`;
};

/** What is stored of a creation, by the states that have it. */
export const states = () =>
  [
    "| field | stored while |",
    "| --- | --- |",
    ...[...new Set(alternatives.flatMap(({ keys }) => keys))].map(row),
  ].join("\n");
