import type { Kept } from "./kept.js";
import type { Reply } from "./problem.js";

const paging: ReadonlySet<string> = new Set(["cursor", "limit"]);

/** A page of a collection, newest first, of those that have what is asked for. */
export const listed = (all: ReadonlyArray<Kept>, query: URLSearchParams, most: number): Reply => {
  const filters = [...query].filter(([name]) => !paging.has(name));
  const found = all.toReversed().filter((kept) => filters.every(([name, value]) => kept[name] === value));
  const cursor = query.get("cursor");
  // A cursor names the last object of the page before it, so that what is made meanwhile moves nothing.
  const start = cursor === null ? 0 : found.findIndex(({ id }) => id === cursor) + 1;
  const end = start + Math.min(Number(query.get("limit") ?? most), most);
  const next_cursor = end < found.length ? (found[end - 1]?.id ?? null) : null;
  return { status: 200, body: { data: found.slice(start, end), next_cursor } };
};
