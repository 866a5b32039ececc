import { instance } from "@viz-js/viz";
import { labelOf, nameOf } from "./transition-words.mjs";

const kinds = { OpeningAccount: "runs", IssuingCard: "runs", Created: "ends", UnderReview: "waits" };
const byOperator = new Set(["Resume", "Adopt", "Refuse"]);

const node = (state) => `${state} [label="${nameOf(state)}", class="${kinds[state] ?? "refused"}"]`;

const edge = (one) => {
  const kind = one.causes.every((cause) => byOperator.has(cause)) ? "operator" : "program";
  return `${one.from ?? "none"} -> ${one.to} [label="${labelOf(one)}", class="${kind}"]`;
};

const dot = (transitions) => {
  const states = [...new Set(transitions.map(({ to }) => to))];
  return `digraph {
    graph [bgcolor="transparent", ranksep=0.62, nodesep=0.55, pad=0.1]
    node [shape=box, style=rounded, fontname="Helvetica", fontsize=14, margin="0.22,0.12"]
    edge [fontname="Helvetica", fontsize=12, arrowsize=0.7]
    none [label="", shape=circle, width=0.16, class="start"]
    ${states.map(node).join("\n")}
    ${transitions.map(edge).join("\n")}
  }`;
};

const drawn = (svg) =>
  svg
    .slice(svg.indexOf("<svg"))
    .replaceAll(/<!--[\s\S]*?-->|<title>[^<]*<\/title>/g, "")
    // Colours and letters are the theme's.
    .replaceAll(/ (?:fill|stroke|font-family)="[^"]*"/g, "")
    .replaceAll(/\s*\n\s*/g, " ");

/** The life of a creation as a picture: laid out by Graphviz, coloured by the theme. */
export const diagram = async (transitions) => {
  const viz = await instance();
  const svg = drawn(viz.renderString(dot(transitions), { format: "svg" }));
  const label = "The states of a creation, and what leads from one to the next; the table below says the same.";
  return `<div class="diagram" v-pre>${svg.replace("<svg ", `<svg role="img" aria-label="${label}" `)}</div>`;
};
