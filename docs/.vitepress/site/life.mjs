import { diagram } from "./diagram.mjs";
import { mustAgree } from "./must-agree.mjs";
import { nameOf, whyOf } from "./transition-words.mjs";
import { transitions as enumerated } from "./transitions.mjs";

const { states, transitions } = enumerated();
const moves = transitions.filter(({ from, to }) => from !== to);

const row = (one) => `| ${one.from === undefined ? "none" : nameOf(one.from)} | ${nameOf(one.to)} | ${whyOf(one)} |`;

const table = moves.map(row).join("\n");

const note = `Drawn from the code: \`next\` was asked in ${states.toLocaleString("en")} situations, and \`settle\` for every review that came of them.`;

/** A diagram that is written by hand has the arrows of the code. */
export const mustShowLife = (mermaid) => mustAgree(mermaid, moves);

/** The picture of a creation's life, and the same as a table. */
export const life = async () => `${await diagram(moves)}

${note}

| from | to | when |
| --- | --- | --- |
${table}
`;
