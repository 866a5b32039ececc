import { match } from "ts-pattern";
import type { Books } from "../books.js";
import { resourceIdOf } from "../books.js";
import type { Breach, Explored } from "../explored.js";
import type { Step } from "../step.js";
import type { World } from "../world.js";
import { type Leg, pathTo } from "./path.js";
import {
  answerInWords,
  callInWords,
  creationInWords,
  fateInWords,
  goalInWords,
  messageInWords,
  writeInWords,
} from "./words.js";

const deedInWords = ({ deed, after }: Step, who: string): string =>
  match(deed)
    .with({ _tag: "Starts", why: "asked" }, ({ goal }) => `${who} starts ${goalInWords(goal)} and reads`)
    .with({ _tag: "Starts", why: "recovery" }, () => `time passes, nobody works; recovery starts as ${who} and reads`)
    .with({ _tag: "Starts", why: "later" }, () => `later the customer asks again; ${who} starts and reads`)
    .with({ _tag: "Reads" }, ({ fate }) => `${who} reads${fateInWords[fate]}`)
    .with({ _tag: "Writes" }, ({ action, fate }) => `${who} ${writeInWords(action)}${fateInWords[fate]}`)
    .with({ _tag: "Calls" }, ({ action, fate }) => `${who} ${callInWords(action)}${fateInWords[fate]}`)
    .with({ _tag: "Answers" }, ({ answer }) => `${who} answers ${answerInWords(answer)}`)
    .with({ _tag: "Crashes" }, ({ sent }) => `${who} crashes${sent ? ", having sent what it was about to" : ""}`)
    .with({ _tag: "RunsOutOfTime" }, () => `${who} runs out of time`)
    .with({ _tag: "LeaseEnds" }, ({ early }) => (early ? "the lease ends although its holder lives" : "the lease ends"))
    .with({ _tag: "Lands" }, ({ message, fate }) => `${messageInWords(message)} arrives${fateInWords[fate]}`)
    .with({ _tag: "Moves" }, ({ move }) => `an operator decides to ${move._tag.toLowerCase()}`)
    .with({ _tag: "Imports" }, () => {
      const { profile, verification } = after.record.customer;
      return `an import: ${"firstName" in profile ? profile.firstName : "the customer"}, ${verification._tag}`;
    })
    .with({ _tag: "DayPasses" }, () => "a day passes")
    .exhaustive();

const heldBy = ({ entries }: Books): string => entries.map(resourceIdOf).join(", ");

const changes = (before: World, { deed, after }: Step): string => {
  const [old, now] = [before.record.creation, after.record.creation];
  const stale = deed._tag === "Writes" && old === now && deed.fate === "answered" ? " - stale" : "";
  const store = old?.creation._tag === now?.creation._tag ? "" : ` => ${creationInWords(now?.creation)}`;
  const books =
    before.books.entries.length === after.books.entries.length ? "" : ` => the issuer holds ${heldBy(after.books)}`;
  return `${stale}${store}${books}`;
};

const told = ({ before, step, seats }: Leg, place: number): string => {
  const who = `process ${(seats[step.by ?? -1] ?? -1) + 1}`;
  return `${String(place + 1).padStart(2)}. ${deedInWords(step, who)}${changes(before, step)}`;
};

/** A breach as it came about: one sentence a step. */
export const story = (found: Explored, breach: Breach): ReadonlyArray<string> => [
  ...pathTo(found, breach).map(told),
  `    broken: ${breach.law}`,
];
