import type { JSX } from "preact";

const paths = {
  good: "M4.5 8.3l2.5 2.5 4.5-5",
  bad: "M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4",
  open: "M8 4.2v4.6M8 11.4v.3",
  none: "M5 8h6",
};

/** A sign that goes with a colour and a word, never instead of them. */
export const Icon = ({ of }: { readonly of: keyof typeof paths }): JSX.Element => (
  <svg class={`cp-icon cp-${of}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <circle cx="8" cy="8" r="8" />
    <path d={paths[of]} />
  </svg>
);
