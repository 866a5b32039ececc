import * as O from "#fp-ts/Option";
import type { Creation } from "../creation/creation.js";
import type { CustomerRecord, Version } from "../customer-record.js";
import type { AdvanceAnswer, BeginAnswer, RepositoryError } from "../customer-repository.js";
import type { Heard, Knowledge, Reading } from "./knowledge.js";

/** What came of an action. */
export type Event =
  | { readonly _tag: "Found"; readonly record: O.Option<CustomerRecord> }
  | { readonly _tag: "KeyFound"; readonly record: O.Option<CustomerRecord> }
  | { readonly _tag: "NotRead"; readonly error: RepositoryError }
  | { readonly _tag: "Answered"; readonly creation: Creation; readonly answer: BeginAnswer | AdvanceAnswer }
  | { readonly _tag: "WriteOpen" }
  | ({ readonly _tag: "Heard" } & Heard);

const unread: Reading = { _tag: "Unread" };

const readOr = (absent: Reading, record: O.Option<CustomerRecord>): Reading =>
  O.isSome(record) ? { _tag: "Read", record: record.value } : absent;

const withCreation = (reading: Reading, creation: Creation, version: Version): Reading =>
  reading._tag === "Read" ? { _tag: "Read", record: { ...reading.record, creation: { creation, version } } } : unread;

const answered = (knowledge: Knowledge, { creation, answer }: Extract<Event, { _tag: "Answered" }>): Knowledge => {
  switch (answer._tag) {
    case "Written":
      return { ...knowledge, reading: withCreation(knowledge.reading, creation, answer.version) };
    case "Stale":
      return { ...knowledge, reading: unread };
    case "ReferenceTaken":
    case "KeyTaken":
      return { ...knowledge, taken: answer };
    default:
      return answer satisfies never;
  }
};

/** After `Stale`, and after a write that nobody knows the end of, everything is read and judged again. */
export const learn = (knowledge: Knowledge, event: Event): Knowledge => {
  switch (event._tag) {
    case "Found":
      return { ...knowledge, reading: readOr({ _tag: "NoCustomer" }, event.record) };
    case "KeyFound":
      return { ...knowledge, reading: readOr({ _tag: "KeyFree" }, event.record) };
    case "NotRead":
      return { ...knowledge, reading: { _tag: "Unreadable", error: event.error } };
    case "Answered":
      return answered(knowledge, event);
    case "WriteOpen":
      return { ...knowledge, reading: unread, unsureWrites: knowledge.unsureWrites + 1 };
    case "Heard":
      return { ...knowledge, heard: { version: event.version, order: event.order, outcome: event.outcome } };
    default:
      return event satisfies never;
  }
};
