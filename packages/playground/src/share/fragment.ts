import { parse } from "@condor/core";
import * as E from "#fp-ts/Either";
import { Scene } from "../scene.js";
import { packed, unpacked } from "./packed.js";

const prefix = "#scene=1.";

/** A scene as the fragment of a link: browsers send it to nobody. */
export const fragmentOf = async (scene: Scene): Promise<string> =>
  `${prefix}${await packed(JSON.stringify(Scene.encode(scene)))}`;

/** The scene of a link, or none: a fragment is anybody's text, so nothing of it is used before its codec has read it. */
export const sceneOf = async (fragment: string): Promise<Scene | undefined> => {
  if (!fragment.startsWith(prefix)) return undefined;
  try {
    const scene = parse(Scene)(JSON.parse(await unpacked(fragment.slice(prefix.length))));
    return E.isRight(scene) ? scene.right : undefined;
  } catch {
    return undefined;
  }
};
