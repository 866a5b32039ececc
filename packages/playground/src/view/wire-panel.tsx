import type { JSX } from "preact";
import { curlOf } from "../wire/curl.js";
import type { Mishap } from "../rehearsal/mishap.js";
import type { WireAnswer } from "../wire/exchange.js";
import { mishapsInWords } from "../words/mishap.js";
import { CopyButton } from "./copy-button.js";
import { Facts } from "./facts.js";

// A text that scrolls must be reachable by the keyboard.
const Code = ({ label, text }: { readonly label: string; readonly text: string }): JSX.Element => (
  <pre class="cp-code" tabIndex={0} role="region" aria-label={label}>
    {text}
  </pre>
);

const Answer = ({ answer }: { readonly answer: WireAnswer }): JSX.Element => (
  <>
    <div class="cp-head">
      <h3>Answer</h3>
      <span class={`cp-chip cp-is-${answer.status === 200 ? "good" : "bad"}`}>{answer.status}</span>
    </div>
    <Code label="Body of the answer" text={answer.body} />
    <Facts of={answer.headers} />
  </>
);

interface Props {
  readonly request: string;
  readonly mishap: Mishap;
  /** None while the customer or the program cannot be read. */
  readonly answer: WireAnswer | undefined;
}

/** The request for a shell, and what the service answers to it. */
export const WirePanel = ({ request, mishap, answer }: Props): JSX.Element => (
  <section class="cp-section" aria-labelledby="cp-wire">
    <h2 id="cp-wire">On the wire</h2>
    <p class="cp-lead">
      The service runs in this page, over ports in memory. This is what it answers to the first request
      {mishap === "none" ? "." : `, if ${mishapsInWords[mishap]}.`}
    </p>
    <div class="cp-columns">
      <div class="cp-card">
        <div class="cp-head">
          <h3>Request</h3>
          <CopyButton label="Copy" text={() => curlOf(request)} />
        </div>
        <Code label="The request for curl" text={curlOf(request)} />
      </div>
      <div class="cp-card cp-answer">
        {answer === undefined ? (
          <p class="cp-quiet">The customer and the program must be readable first.</p>
        ) : (
          <Answer answer={answer} />
        )}
      </div>
    </div>
  </section>
);
