import { useEffect, useRef, useState } from "preact/hooks";
import { presets } from "../presets/presets.js";
import type { Scene } from "../scene.js";
import { fragmentOf, sceneOf } from "../share/fragment.js";

/** Typing does not write the address with every key. */
const calm = 250;

const write = async (scene: Scene): Promise<void> => history.replaceState(history.state, "", await fragmentOf(scene));

const useLinked = (show: (scene: Scene) => void): void =>
  useEffect(() => {
    const read = async (): Promise<void> => {
      const linked = await sceneOf(location.hash);
      if (linked !== undefined) show(linked);
    };
    const onHashChange = (): void => void read();
    onHashChange();
    addEventListener("hashchange", onHashChange);
    return () => removeEventListener("hashchange", onHashChange);
  }, []);

/** The scene of the page, kept in the fragment of its address: whoever has the link has the scene. */
export const useScene = (): readonly [Scene, (scene: Scene) => void] => {
  const [scene, show] = useState(presets[0].scene);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useLinked(show);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (changed: Scene): void => {
    show(changed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void write(changed), calm);
  };
  return [scene, change];
};
