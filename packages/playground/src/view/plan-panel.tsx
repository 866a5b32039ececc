import * as E from "#fp-ts/Either";
import type { JSX } from "preact";
import type { Verdict } from "../verdict.js";
import { planInWords } from "../words/plan-in-words.js";
import { Facts } from "./facts.js";

/** What would be ordered of the issuer. */
export const PlanPanel = ({ verdict }: { readonly verdict: Verdict }): JSX.Element => (
  <section class="cp-card cp-plan" aria-labelledby="cp-plan">
    <h2 id="cp-plan">What would be ordered</h2>
    {verdict._tag === "Judged" && E.isRight(verdict.explanation.decision) ? (
      <Facts of={planInWords(verdict.explanation.decision.right)} />
    ) : (
      <p class="cp-quiet">Nothing: no account, no card.</p>
    )}
  </section>
);
