import * as E from "#fp-ts/Either";
import { type Scene, scene } from "../../src/search/scene.js";

const found = (): Scene => {
  if (E.isLeft(scene)) throw new Error(JSON.stringify(scene.left));
  return scene.right;
};

export const theScene = found();
