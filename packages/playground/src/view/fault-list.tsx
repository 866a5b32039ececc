import type { JSX } from "preact";
import { lineOf, type Mark } from "../editor/mark.js";

interface Props {
  readonly text: string;
  readonly marks: ReadonlyArray<Mark>;
  readonly onGo: (mark: Mark) => void;
}

/** The faults of a text in words; each leads to its place. */
export const FaultList = ({ text, marks, onGo }: Props): JSX.Element => (
  <ul class="cp-faults">
    {marks.map((mark) => (
      <li key={`${mark.from} ${mark.message}`}>
        <button type="button" class="cp-link" onClick={() => onGo(mark)}>
          Line {lineOf(text, mark).line}
        </button>{" "}
        {mark.message}
      </li>
    ))}
  </ul>
);
