/** Where a canary is looked for. */
export type Place =
  | "the log"
  | "standard output"
  | "metrics"
  | "an error's body"
  | "a success body"
  | "the database"
  | "the import's output";

interface Allowance {
  readonly names: ReadonlyArray<string>;
  readonly places: ReadonlyArray<Place>;
  readonly because: string;
}

/** All that may be seen, and why. Whatever is not here may be nowhere. */
const allowances: ReadonlyArray<Allowance> = [
  {
    names: ["firstName", "lastName", "birth", "street", "email", "phone", "maidenName"],
    places: ["a success body"],
    because: "a client reads the profiles of its own customers; documents are masked",
  },
  {
    names: ["accountElsewhere", "accountNumber"],
    places: ["a success body"],
    because: "the accounts are what is asked for",
  },
  { names: ["issuedToken"], places: ["a success body"], because: "whoever logs in is told the token, once" },
  {
    names: ["id"],
    places: ["the log", "an error's body"],
    because: "an id that is one by its form is what support looks for, known or not; it is never kept",
  },
  {
    names: ["member", "attribute", "pathId"],
    places: ["an error's body"],
    because: "a fault names to its sender the member, the attribute or the id in the path that was sent",
  },
  { names: ["key"], places: ["the database"], because: "an Idempotency-Key is looked up by: it must say nothing" },
];

export const allowed: ReadonlyArray<string> = allowances.flatMap(({ names, places }) =>
  names.flatMap((name) => places.map((place) => `${name} in ${place}`)),
);
