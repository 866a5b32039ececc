import type { JSX } from "preact";
import type { Reading } from "../read-scene.js";
import { chances } from "../rehearsal/chances.js";
import type { Mishap } from "../rehearsal/mishap.js";
import { movesOf } from "../rehearsal/move.js";
import { played } from "../rehearsal/played.js";
import { runOn } from "../rehearsal/run-on.js";
import type { Snapshot } from "../rehearsal/snapshot.js";
import type { Scene } from "../scene.js";
import { Books } from "./books.js";
import { Controls } from "./controls.js";
import { DiaryList } from "./diary-list.js";
import { StateMap } from "./state-map.js";
import { useTold } from "./use-told.js";

interface Props {
  readonly scene: Scene;
  readonly reading: Reading;
  readonly onChange: (changed: Partial<Scene>) => void;
}

const Rehearsed = ({ scene, reading, onChange, snapshot }: Props & { readonly snapshot: Snapshot }): JSX.Element => (
  <>
    <Controls
      mishap={scene.mishap}
      can={chances(snapshot, scene.moves)}
      onMishap={(mishap: Mishap) => onChange({ mishap })}
      onMove={(move) => onChange({ moves: `${scene.moves}${move}` })}
      onRun={() => void runOn(reading, scene.moves).then((moves) => onChange({ moves }))}
      onReset={() => onChange({ moves: "" })}
    />
    <StateMap now={snapshot.creation?._tag ?? "None"} />
    <div class="cp-columns cp-stage">
      <DiaryList entries={snapshot.entries} next={snapshot.next} />
      <Books snapshot={snapshot} />
    </div>
  </>
);

/** A creation that goes on step by step, and what becomes of it when something goes wrong. */
export const RehearsalPanel = (props: Props): JSX.Element => {
  const { scene, reading } = props;
  const snapshot = useTold(() => played(reading, movesOf(scene.moves)), [reading, scene.moves]);
  return (
    <section class="cp-section" aria-labelledby="cp-life">
      <h2 id="cp-life">Watch it happen</h2>
      <p class="cp-lead">
        Each call waits until you say go. Lose an answer or pull the plug where you like: there is never a second
        account.
      </p>
      {snapshot === undefined ? (
        <p class="cp-quiet">The customer, the program and the request must be readable first.</p>
      ) : (
        <Rehearsed {...props} snapshot={snapshot} />
      )}
    </section>
  );
};
