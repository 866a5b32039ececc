import { ruleCatalogue, rulesetVersion } from "@condor/core";
import { decisionTable } from "@condor/rules";
import { judged } from "./judged.mjs";
import { onWire } from "./on-wire.mjs";
import { verifiedAs } from "./situations.mjs";
import { nameOf } from "./transition-words.mjs";

const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const unique = (values) => [...new Set(values)];
const anchor = (id) => `[${id}](#${id})`;
const wiresOf = (id) => judged.filter(({ rule }) => rule === id).map(({ wire }) => wire);

const codesOf = (id) => unique(wiresOf(id).map(({ code }) => `\`${code}\``)).join(", ");

/** By the code of an answer: what helps, and which rule it was. A list, for a telephone has no room for a table of three. */
export const codes = () =>
  ruleCatalogue.map(({ id, remedy }) => `- ${codesOf(id)} (${anchor(id)}): ${remedy}`).join("\n");

const kinds = ["individual", "business"];

const helps = {
  wait: "wait: the verification is not over",
  "supply data": "supply the data that the verification still asks for",
};

const tabled = decisionTable();

const statusesRefused = tabled.rows
  .flatMap(({ when }) => when)
  .filter(({ input }) => input === "status")
  .flatMap(({ isOneOf }) => isOneOf);

const rowOf = (status) => {
  const wires = kinds.map((kind) => onWire(verifiedAs(status, kind)));
  const help = helps[wires[0].context.action] ?? "nothing that the caller could do";
  return [status === "any other" ? status : `\`${status}\``, help, ...wires.map(({ code }) => `\`${code}\``)];
};

/** By the status of a customer: what helps, and what is answered. */
export const statuses = () =>
  table(["`kycStatus`", "what to do", ...kinds.map((kind) => `code, ${kind}`)], statusesRefused.map(rowOf));

const fenced = (value) => ["```json", JSON.stringify(value, null, 2), "```"].join("\n");

const section = ({ id, since, statement, source, remedy, failure }) => {
  const examples = judged.filter(({ rule }) => rule === id);
  const shown = examples.map(
    ({ told, wire: { status, ...body } }) => `For example, ${told}: **${status}**\n\n${fenced(body)}`,
  );
  return `### ${id}

**${statement}**

*What to do.* ${remedy}

*Source.* ${source.charAt(0).toUpperCase() + source.slice(1)}; since ${since}. *In the core* it refuses with \`${failure}\`.

${shown.join("\n\n")}
`;
};

/** Every rule, in the order in which they are judged. */
export const catalogue = () => ruleCatalogue.map(section).join("\n");

const inputs = {
  creation: "the customer's creation",
  inCondor: "an account or card in condor already",
  customerType: "the customer's type",
  status: "`kycStatus`",
  product: "the product",
  design: "the design",
  shipping: "the shipping method",
  name: "the name on the card",
  address: "the address",
};

const named = (input) => {
  if (inputs[input] === undefined) throw new Error(`no words for the input ${input} of the decision table`);
  return inputs[input];
};

const states = new Set(["OpeningAccount", "IssuingCard", "AccountRefused", "CardRefused", "UnderReview", "Created"]);
const valued = (value) => (states.has(value) ? nameOf(value) : value);

const condition = ({ input, isOneOf }) => [named(input), isOneOf.map(valued).join(", or ")];

const decided = ({ when, outcome }) => [
  ...(when.length === 0 ? ["none of these", ""] : condition(when[0])),
  outcome.decision === "admitted" ? "**admitted**" : anchor(outcome.rule),
];

/** Read from the top: the first row that is true is the decision. */
export const decisions = () => table(["where", "is", "the answer is from"], tabled.rows.map(decided));

export const version = () => `These are the rules of ruleset **${rulesetVersion}**.`;
