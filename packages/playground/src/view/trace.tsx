import type { Explanation, Judged, Verdict } from "@condor/core";
import type { JSX } from "preact";
import { evidenceInWords } from "../words/evidence-in-words.js";
import { decidedBy } from "../words/verdict-in-words.js";
import { Icon } from "./icon.js";

const verdicts: Readonly<Record<Verdict, { readonly icon: "good" | "bad" | "none"; readonly word: string }>> = {
  Holds: { icon: "good", word: "holds" },
  Refuses: { icon: "bad", word: "refuses" },
  NotJudged: { icon: "none", word: "not judged" },
};

const Line = ({ line, decides }: { readonly line: Judged; readonly decides: boolean }): JSX.Element => {
  const { icon, word } = verdicts[line.verdict];
  return (
    <li class={`cp-rule cp-rule-${icon}`} aria-current={decides ? "true" : undefined}>
      <Icon of={icon} />
      <div>
        <p class="cp-statement">
          {line.rule.statement} <span class="cp-verdict-word">{word}</span>
        </p>
        {decides ? <p class="cp-remedy">{line.rule.remedy}</p> : null}
        <p class="cp-evidence">
          <code>{line.rule.id}</code>
          {evidenceInWords(line.evidence).map(([name, value]) => (
            <span key={name}>
              {name} <b>{value}</b>
            </span>
          ))}
        </p>
      </div>
    </li>
  );
};

/** Every rule in the order of judgement, what it looked at, and what it said. */
export const Trace = ({ explanation }: { readonly explanation: Explanation }): JSX.Element => {
  const decisive = decidedBy(explanation);
  return (
    <ol class="cp-trace">
      {explanation.trace.map((line) => (
        <Line key={line.rule.id} line={line} decides={line === decisive} />
      ))}
    </ol>
  );
};
