import { expect, test } from "vitest";
import { special } from "../../src/search/configurations.js";
import { search } from "../../src/search/search.js";
import type { Snapshot } from "../../src/search/snapshot.js";
import { theScene } from "./the-scene.js";

const pace = 500;

test.each(special.filter(({ name }) => name === "an operator's moves, refusals kept"))(
  "a search that is stopped and cloned again and again ends with the same report: $name",
  (configuration) => {
    let kept: { readonly scene: typeof theScene; readonly from: Snapshot } | undefined;
    for (let stops = 0; ; stops += 1) {
      const { scene = theScene, from } = kept ?? {};
      const report = search(scene)(configuration, {
        pace,
        watch: ({ states, open }, snapshot) => {
          if ((states - open) % (4 * pace) !== 0) return true;
          kept = structuredClone({ scene, from: snapshot() });
          return false;
        },
        ...(from === undefined ? {} : { from }),
      });
      if (report.counts.open > 0) continue;
      expect(stops).toBeGreaterThan(2);
      expect(report).toEqual(search(theScene)(configuration));
      return;
    }
  },
);
