import type { JSX } from "preact";
import { presets } from "../presets/presets.js";
import type { Scene } from "../scene.js";

const isOf = (scene: Scene, story: Scene): boolean =>
  (["customer", "program", "request", "mishap"] as const).every((part) => scene[part] === story[part]);

interface Props {
  readonly scene: Scene;
  readonly onPick: (scene: Scene) => void;
}

/** The stories to start from; none is picked once something was edited. */
export const Stories = ({ scene, onPick }: Props): JSX.Element => {
  const picked = presets.find((preset) => isOf(scene, preset.scene));
  return (
    <fieldset class="cp-stories">
      <legend>Pick a story</legend>
      <div class="cp-pills">
        {presets.map(({ id, title, scene: story }) => (
          <label key={id} class="cp-pill">
            <input type="radio" name="cp-story" value={id} checked={id === picked?.id} onChange={() => onPick(story)} />
            <span>{title}</span>
          </label>
        ))}
      </div>
      <p class="cp-about">{picked?.about ?? "A case of your own. Pick a story to start again from it."}</p>
    </fieldset>
  );
};
