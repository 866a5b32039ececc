import { isDeepStrictEqual } from "node:util";
import type { Behaviour, Collection } from "./behaviour.js";
import type { Json, Kept, Members } from "./kept.js";
import { problem, type Reply } from "./problem.js";
import { shownOf } from "./shown.js";
import { faultsOf } from "./valid.js";

/** A request that came in. */
export interface Request {
  readonly method: string;
  readonly collection: Collection;
  readonly key?: string;
  readonly body?: unknown;
}

/** What one API key sees: a bank of its own, empty at first. */
export interface Group {
  /** What becomes of the next requests that make something in this collection; then they are carried out. */
  readonly script: (collection: Collection, ...behaviours: ReadonlyArray<Behaviour>) => void;
  /** What becomes of every request that is not in a script, lists among them, instead of being carried out. */
  readonly behave: (behaviourOf: (request: Request) => Behaviour) => void;
  /** Carries out what was to be late. */
  readonly pass: () => void;
  readonly objects: (collection: Collection) => ReadonlyArray<Kept>;
  /** Every request, in the order of arrival. */
  readonly requests: () => ReadonlyArray<Request>;
  /** Changes an object, as somebody at the bank may. */
  readonly amend: (id: string, change: Members) => void;
}

/** A group as its server sees it. */
export interface Served extends Group {
  readonly arrive: (request: Request) => Behaviour;
  readonly make: (request: Request) => Reply;
  readonly later: (act: () => void) => void;
}

const kinds: Readonly<Record<Collection, string>> = {
  entities: "entity",
  accounts: "account",
  account_numbers: "account_number",
  cards: "card",
  physical_cards: "physical_card",
};

const parents: ReadonlyMap<string, Collection> = new Map([
  ["entity_id", "entities"],
  ["account_id", "accounts"],
  ["card_id", "cards"],
]);

const asMembers = (body: unknown): Members => Object.fromEntries(Object.entries(body ?? {}));

const carriedOut: Behaviour = { acts: "now", answers: { _tag: "Own" } };

interface Entry {
  readonly collection: Collection;
  readonly asked: unknown;
  readonly kept: Kept;
}

/** Programs, card profiles and entities that exist without having been made here begin with these. */
const isThere = (id: Json): boolean => typeof id === "string" && id.includes("_existing_");

/** Keeps objects by key for ever, and refusals not at all. */
export const group = (): Served => {
  const entries: Entry[] = [];
  const arrived: Request[] = [];
  const late: Array<() => void> = [];
  const scripts = new Map<Collection, Behaviour[]>();
  let behaviourOf: Parameters<Group["behave"]>[0] = () => carriedOut;
  const objects = (collection: Collection) =>
    entries.filter((entry) => entry.collection === collection).map(({ kept }) => kept);
  const missingParent = (body: Members) =>
    [...parents].find(
      ([member, collection]) =>
        body[member] !== undefined &&
        !isThere(body[member]) &&
        !objects(collection).some(({ id }) => id === body[member]),
    )?.[0];
  const replayed = (earlier: Entry, { collection, body }: Request): Reply =>
    earlier.collection === collection && isDeepStrictEqual(earlier.asked, body)
      ? { status: 200, body: earlier.kept, headers: { "idempotent-replayed": "true" } }
      : problem("idempotency_key_already_used_error", null, { resource_id: earlier.kept.id });
  const made = (collection: Collection, key: string | undefined, body: unknown): Reply => {
    const kept: Kept = {
      ...shownOf[collection](asMembers(body), entries.length),
      type: kinds[collection],
      id: `${kinds[collection]}_${entries.length.toString(36).padStart(20, "0")}`,
      created_at: "2020-01-31T23:59:59Z",
      idempotency_key: key ?? null,
    };
    entries.push({ collection, asked: body, kept });
    return { status: 200, body: kept };
  };
  const make = (request: Request): Reply => {
    const { collection, key, body } = request;
    const earlier = key === undefined ? undefined : entries.find(({ kept }) => kept.idempotency_key === key);
    if (earlier !== undefined) return replayed(earlier, request);
    const errors = faultsOf(collection, body);
    if (errors.length > 0) return problem("invalid_parameters_error", "Some parameters are not valid.", { errors });
    const missing = missingParent(asMembers(body));
    if (missing !== undefined) return problem("object_not_found_error", `There is no such ${missing}.`);
    return made(collection, key, body);
  };
  return {
    script: (collection, ...behaviours) => scripts.set(collection, [...behaviours]),
    behave: (given) => {
      behaviourOf = given;
    },
    pass: () => {
      for (const act of late.splice(0)) act();
    },
    objects,
    requests: () => arrived,
    amend: (id, change) => {
      const at = entries.findIndex(({ kept }) => kept.id === id);
      for (const entry of entries.slice(at, at + 1)) entries[at] = { ...entry, kept: { ...entry.kept, ...change } };
    },
    arrive: (request) => {
      arrived.push(request);
      return (request.method === "POST" ? scripts.get(request.collection)?.shift() : undefined) ?? behaviourOf(request);
    },
    make,
    later: (act) => late.push(act),
  };
};
