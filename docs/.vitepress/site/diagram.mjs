import { instance } from "@viz-js/viz";
import { labelOf, nameOf } from "./transition-words.mjs";

const kinds = { OpeningAccount: "runs", IssuingCard: "runs", Created: "ends", UnderReview: "waits" };
const byOperator = new Set(["Resume", "Adopt", "Refuse"]);

const node = (state) => `${state} [label="${nameOf(state)}", class="${kinds[state] ?? "refused"}"]`;

const isReverseOf = (one) => (other) => other.from === one.to && other.to === one.from;

/** The way there, with the way back on the same line where there is one. */
const edgesOf = (transitions) =>
  transitions.flatMap((one, index) => {
    const back = transitions.findIndex(isReverseOf(one));
    return back === -1 || index < back ? [{ ...one, back: transitions[back] }] : [];
  });

const main = new Set(["Begin", "AccountOpened", "CardIssued"]);

const edge = ({ back, ...one }) => {
  const labels = [labelOf(one), ...(back === undefined ? [] : [`↩ ${labelOf(back)}`])];
  const attributes = [
    // Spaces keep words off the line: the page's letters are not quite as wide as Graphviz thinks.
    `label="${labels.map((label) => `   ${label}   `).join("\\n")}"`,
    `class="${one.causes.every((cause) => byOperator.has(cause)) ? "operator" : "program"}"`,
    ...(back === undefined ? [] : ["dir=both"]),
    // Keeps the usual way straight.
    ...(one.causes.some((cause) => main.has(cause)) ? ["weight=9"] : []),
  ];
  return `${one.from ?? "none"} -> ${one.to} [${attributes.join(", ")}]`;
};

const dot = (transitions) => {
  const states = [...new Set(transitions.map(({ to }) => to))];
  return `digraph {
    graph [bgcolor="transparent", ranksep=0.7, nodesep=0.6, pad=0.1]
    node [shape=box, style=rounded, fontname="Helvetica", fontsize=15, margin="0.26,0.13"]
    edge [fontname="Helvetica", fontsize=13, arrowsize=0.75]
    none [label="", shape=circle, width=0.16, class="start"]
    ${states.map(node).join("\n")}
    ${edgesOf(transitions).map(edge).join("\n")}
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
