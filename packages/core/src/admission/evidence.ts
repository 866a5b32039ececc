import type { Secret } from "../secret.js";

/** What a rule looked at, by name. Personal data is a `Secret`, which no printed form shows. */
export type Evidence = Readonly<Record<string, string | number | boolean | Secret | ReadonlyArray<string>>>;
