import { learn, next } from "@condor/core";
import { emptyBooks } from "./books.js";
import type { Configuration } from "./configuration.js";
import { type End, endOf } from "./ends.js";
import { type Explored, type Exploring, explored, type Progress } from "./explored.js";
import type { Scene } from "./scene.js";
import type { Protocol } from "./setting.js";
import { story } from "./story/story.js";
import { stuck } from "./stuck.js";
import type { World } from "./world.js";

export interface SearchReport {
  readonly name: string;
  readonly counts: Progress;
  /** Situations in which nobody works, nothing is on its way and no creation runs. */
  readonly ends: Readonly<Partial<Record<End, number>>>;
  /** The law that is broken, and the shortest way there, in sentences. */
  readonly broken?: { readonly law: string; readonly story: ReadonlyArray<string> };
}

export const shipped: Protocol = { next, learn };

const rootsOf = ({ customer, fresh, goals }: Scene, { chances, asked }: Configuration): ReadonlyArray<World> =>
  asked.map((processes) => ({
    record: { customer, version: fresh.version },
    books: emptyBooks,
    network: [],
    tally: { left: chances, opened: 0 },
    processes: processes.map((asks) => ({ _tag: "Waiting", goals: asks.map((ask) => goals[ask]) })),
  }));

const endsOf = ({ progress: { states }, worldAt }: Explored): SearchReport["ends"] => {
  const ends: Partial<Record<End, number>> = {};
  for (let place = 0; place < states; place += 1) {
    const world = worldAt(place);
    const end = world === undefined ? undefined : endOf(world);
    if (end !== undefined) ends[end] = (ends[end] ?? 0) + 1;
  }
  return ends;
};

/**
 * Every situation that the configuration can reach, and the verdict on all of them: no law is broken, and from each
 * an end that stands can be reached. The same configuration gives the same report every time.
 */
export const search =
  (scene: Scene, protocol: Protocol = shipped) =>
  (configuration: Configuration, exploring?: Exploring): SearchReport => {
    const { name, retention, chances } = configuration;
    const found = explored({ scene, protocol, retention, chances }, rootsOf(scene, configuration), exploring);
    const report = { name, counts: found.progress, ends: endsOf(found) };
    if (found.breach !== undefined)
      return { ...report, broken: { law: found.breach.law, story: story(found, found.breach) } };
    const place = found.progress.open === 0 ? stuck(found) : undefined;
    const law = "every situation can still come to an end that stands";
    return place === undefined ? report : { ...report, broken: { law, story: story(found, { law, place }) } };
  };
