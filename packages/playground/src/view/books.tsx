import type { JSX } from "preact";
import { firstRequest } from "../rehearsal/diary.js";
import type { Snapshot } from "../rehearsal/snapshot.js";
import { ledgerInWords, storeInWords, sumInWords } from "../words/books.js";
import { secondsOf } from "../words/time.js";
import { Facts } from "./facts.js";

const passed = (time: number): string => secondsOf(time - firstRequest);

/** The store's book and the issuer's, side by side. */
export const Books = ({ snapshot: { creation, ledger } }: { readonly snapshot: Snapshot }): JSX.Element => (
  <div class="cp-stack">
    <div class="cp-card">
      <h3>The store knows</h3>
      <Facts of={storeInWords(creation, passed)} />
    </div>
    <div class="cp-card">
      <div class="cp-head">
        <h3>The issuer has made</h3>
        <output class="cp-sum">{sumInWords(ledger)}</output>
      </div>
      {ledger.length === 0 ? <p class="cp-quiet">Nothing yet.</p> : <Facts of={ledger.map(ledgerInWords)} />}
    </div>
  </div>
);
