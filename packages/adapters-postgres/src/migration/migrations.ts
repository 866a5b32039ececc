import { first } from "./0001-first.js";

/** Every schema that was ever released, oldest first. One that was released is never changed: a new one is added. */
export const migrations: ReadonlyArray<string> = [first];
