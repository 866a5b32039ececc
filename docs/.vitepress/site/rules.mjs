import { explain, ruleCatalogue, rulesetVersion } from "@condor/core";
import { judged } from "./judged.mjs";
import { onWire } from "./on-wire.mjs";
import { situations, verifiedAs } from "./situations.mjs";

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

/** By the status of a customer: what is answered, and what helps. */
export const statuses = async () => {
  const known = ["PENDING", "WAITING-DATA", "DENIED", "SOMETHING-ELSE"];
  const rows = known.map(async (status) => {
    const wires = await Promise.all(kinds.map((kind) => onWire(verifiedAs(status, kind))));
    const shown = status === "SOMETHING-ELSE" ? "any other" : `\`${status}\``;
    const help = helps[wires[0].context.action] ?? "nothing that the caller could do";
    return [shown, help, ...wires.map(({ code }) => `\`${code}\``)];
  });
  return table(["`kycStatus`", "what to do", ...kinds.map((kind) => `code, ${kind}`)], await Promise.all(rows));
};

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

const marks = { Holds: "✓", Refuses: "✗", NotJudged: "–" };

const decided = ({ told, facts }) => {
  const { decision, trace } = explain(facts);
  const answer = decision._tag === "Right" ? "**admitted**" : `\`${decision.left._tag}\``;
  return [told, answer, trace.map(({ verdict }) => marks[verdict]).join("\u202f")];
};

/** What is decided in each situation, and what every rule says of it. */
export const decisions = () => table(["situation", "decision", "rules, in their order"], situations.map(decided));

export const version = () => `These are the rules of ruleset **${rulesetVersion}**.`;
