import type { JSX } from "preact";
import { useState } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly text: () => string | Promise<string>;
}

/** Copies a text, and says whether it worked. */
export const CopyButton = ({ label, text }: Props): JSX.Element => {
  const [said, say] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(await text());
      say("Copied.");
    } catch {
      say("The browser does not allow it.");
    }
  };
  return (
    <span class="cp-copy">
      <span role="status">{said}</span>
      <button type="button" class="cp-button" onClick={() => void copy()}>
        {label}
      </button>
    </span>
  );
};
