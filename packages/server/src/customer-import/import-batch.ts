import type { StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as RA from "#fp-ts/ReadonlyArray";
import * as RNEA from "#fp-ts/ReadonlyNonEmptyArray";
import * as TE from "#fp-ts/TaskEither";
import type { Problems } from "../configuration/problem.js";
import type { Batch } from "../lines/batches-of.js";
import type { Line } from "../lines/lines-of.js";
import { type Judged, judged } from "./judged-line.js";
import type { Load, Loaded } from "./load.js";
import type { Tally } from "./tally.js";

/** A line, or the next piece of one, that was not imported; without problems where they were told already. */
export interface Reject {
  readonly line: Line;
  readonly problems?: Problems;
}

export interface Done {
  readonly counts: Pick<Tally, "added" | "updated" | "rejected">;
  readonly rejects: ReadonlyArray<Reject>;
}

const problems = {
  CustomerErased: RNEA.of({
    problem: "is a customer who was erased, and stays forgotten",
    cure: "import the person under another id",
  }),
  AddsCondorToCreation: RNEA.of({
    problem: "adds condor to a customer whose creation is condor's own",
    cure: "leave condor out of boises, cards and accounts",
  }),
  Refused: RNEA.of({
    problem: "is refused by the database",
    cure: "import it alone, and look into the log of the database",
  }),
} as const;

type Fate = Judged | { readonly _tag: Loaded };

/** Every line with what became of it, in the order of the lines. */
const fates = (all: ReadonlyArray<Judged>, loaded: ReadonlyArray<Loaded>): ReadonlyArray<Fate> => {
  const results = loaded.values();
  return all.map((one) => (one._tag === "Customer" ? { _tag: results.next().value ?? "Refused" } : one));
};

const rejectOf = (line: Line, fate: Fate): ReadonlyArray<Reject> => {
  switch (fate._tag) {
    case "Faulty":
      return [{ line, problems: fate.problems }];
    case "Piece":
      return [{ line }];
    case "CustomerErased":
    case "AddsCondorToCreation":
    case "Refused":
      return [{ line, problems: problems[fate._tag] }];
    case "Blank":
    case "Customer":
    case "Added":
    case "Updated":
      return [];
    default:
      return fate satisfies never;
  }
};

const doneOf = (batch: Batch, all: ReadonlyArray<Fate>): Done => {
  const rejects = RA.zip(batch, all).flatMap(([line, fate]) => rejectOf(line, fate));
  const count = (tag: Fate["_tag"]): number => all.filter(({ _tag }) => _tag === tag).length;
  const rejected = rejects.filter((reject) => reject.problems !== undefined).length;
  return { counts: { added: count("Added"), updated: count("Updated"), rejected }, rejects };
};

/** Writes what can be written of a batch. Safe to repeat. */
export const importBatch =
  (load: Load) =>
  (batch: Batch): TE.TaskEither<StorageUnavailable, Done> => {
    const all = batch.map(judged);
    return pipe(
      load(all.flatMap((one) => (one._tag === "Customer" ? [one.customer] : []))),
      TE.map((loaded) => doneOf(batch, fates(all, loaded))),
    );
  };
