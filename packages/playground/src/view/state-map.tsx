import type { JSX } from "preact";
import { type StateName, states } from "../words/state.js";
import { Icon } from "./icon.js";

const main = ["None", "OpeningAccount", "IssuingCard", "Created"] as const;
const beside = ["AccountRefused", "CardRefused", "UnderReview"] as const;

/** How far on the way to a card each state is. */
const reached: Readonly<Record<StateName, number>> = {
  None: 0,
  OpeningAccount: 1,
  AccountRefused: 1,
  IssuingCard: 2,
  CardRefused: 2,
  UnderReview: 2,
  Created: 3,
};

const tones: Readonly<Record<StateName, "good" | "bad" | "open" | "none">> = {
  None: "none",
  OpeningAccount: "open",
  IssuingCard: "open",
  Created: "good",
  AccountRefused: "bad",
  CardRefused: "bad",
  UnderReview: "bad",
};

const State = ({ name, now }: { readonly name: StateName; readonly now: StateName }): JSX.Element => {
  const passed = reached[now] > reached[name] && !beside.some((one) => one === name);
  const tone = now === name ? tones[name] : passed ? "good" : "none";
  return (
    <li
      class={`cp-state cp-state-${name} cp-is-${tone} ${passed ? "cp-passed" : ""}`}
      aria-current={now === name ? "step" : undefined}
    >
      <Icon of={tone} />
      <span>{states[name].title}</span>
    </li>
  );
};

/** The states of a creation, the way to a card above and the other ends below, with the one that holds now. */
export const StateMap = ({ now }: { readonly now: StateName }): JSX.Element => (
  <div class="cp-map">
    <ol class="cp-states" aria-label="States on the way to a card">
      {main.map((name) => (
        <State key={name} name={name} now={now} />
      ))}
    </ol>
    <ul class="cp-states cp-beside" aria-label="Other states">
      {beside.map((name) => (
        <State key={name} name={name} now={now} />
      ))}
    </ul>
    <p class="cp-holds">{states[now].holds}</p>
  </div>
);
