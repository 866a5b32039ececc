import { choice, required, struct, text, type StructOf } from "@condor/core";
import { mishaps, type Mishap } from "./rehearsal/mishap.js";

const document = (name: string) => required(name, text(name, { maxLength: 20_000 }));

const fields = {
  customer: document("customer"),
  program: document("program"),
  request: document("request"),
  mishap: required("mishap", choice<Mishap>("mishap", mishaps)),
  moves: required("moves", text("moves", { pattern: "^[nkra]{0,99}$" })),
};

/** All that the page shows is a function of this: three texts, sound or not, and what was done to the creation. */
export const Scene = struct("Scene", fields);
export type Scene = StructOf<typeof fields>;

/** The three texts of a scene. */
export const documents = ["request", "customer", "program"] as const;
export type DocumentName = (typeof documents)[number];
