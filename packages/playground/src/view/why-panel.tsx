import type { JSX } from "preact";
import type { Verdict } from "../verdict.js";
import { Trace } from "./trace.js";

/** Why it was decided so, rule by rule. */
export const WhyPanel = ({ verdict }: { readonly verdict: Verdict }): JSX.Element => (
  <section class="cp-card cp-why" aria-labelledby="cp-why">
    <h2 id="cp-why">Why</h2>
    {verdict._tag === "Judged" ? (
      <>
        <p class="cp-quiet">
          Rules {verdict.explanation.rulesetVersion}, in this order. The first that refuses decides.
        </p>
        <Trace explanation={verdict.explanation} />
      </>
    ) : (
      <p class="cp-quiet">No rule was asked: there is nothing to judge yet.</p>
    )}
  </section>
);
