import type { JSX } from "preact";
import { type Mishap, mishaps } from "../rehearsal/mishap.js";
import type { Move } from "../rehearsal/move.js";
import { mishapsInWords } from "../words/mishap.js";

interface Props {
  readonly mishap: Mishap;
  readonly can: Readonly<Record<Move, boolean>>;
  readonly onMishap: (mishap: Mishap) => void;
  readonly onMove: (move: Move) => void;
  readonly onRun: () => void;
  readonly onReset: () => void;
}

interface ButtonProps {
  readonly title: string;
  readonly can: boolean;
  readonly primary?: boolean;
  readonly onClick: () => void;
}

// `aria-disabled`, for a button that is disabled while it has the focus would drop the focus.
const Button = ({ title, can, primary = false, onClick }: ButtonProps): JSX.Element => (
  <button
    type="button"
    class={primary ? "cp-button cp-primary" : "cp-button"}
    aria-disabled={!can}
    onClick={() => (can ? onClick() : undefined)}
  >
    {title}
  </button>
);

const Mishaps = ({ mishap, onMishap }: Pick<Props, "mishap" | "onMishap">): JSX.Element => (
  <label class="cp-knob">
    <span>At the issuer</span>
    <select
      value={mishap}
      onChange={({ currentTarget }) => {
        const chosen = mishaps.find((one) => one === currentTarget.value);
        if (chosen !== undefined) onMishap(chosen);
      }}
    >
      {mishaps.map((one) => (
        <option key={one} value={one}>
          {mishapsInWords[one]}
        </option>
      ))}
    </select>
  </label>
);

/** What a spectator may do to a creation. */
export const Controls = ({ mishap, can, onMishap, onMove, onRun, onReset }: Props): JSX.Element => (
  <div class="cp-controls">
    <Mishaps mishap={mishap} onMishap={onMishap} />
    <div class="cp-buttons" role="group" aria-label="Go on">
      <Button title="Next step" can={can.n} primary onClick={() => onMove("n")} />
      <Button title="Let it run" can={can.n} onClick={onRun} />
      <Button title="Pull the plug" can={can.k} onClick={() => onMove("k")} />
      <Button title="Run recovery" can={can.r} primary={can.r} onClick={() => onMove("r")} />
      <Button title="Ask again" can={can.a} onClick={() => onMove("a")} />
      <Button title="Start over" can onClick={onReset} />
    </div>
  </div>
);
