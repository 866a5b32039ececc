import type { JSX } from "preact";
import type { Told } from "../words/verdict-in-words.js";
import { Icon } from "./icon.js";

const icons = { good: "good", bad: "bad", broken: "open" } as const;

/** The decision as one sentence, and what to do about it: what a screen reader hears when something changes. */
export const VerdictBanner = ({ told }: { readonly told: Told }): JSX.Element => (
  <div class={`cp-verdict cp-is-${icons[told.tone]}`} role="status">
    <p class="cp-word">
      <Icon of={icons[told.tone]} />
      {told.word}
    </p>
    <p class="cp-sentence">{told.sentence}</p>
    {told.toDo === undefined ? null : (
      <p class="cp-todo">
        <strong>What to do:</strong> {told.toDo}
      </p>
    )}
  </div>
);
