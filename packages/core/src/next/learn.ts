import * as O from "#fp-ts/Option";
import { pipe } from "#fp-ts/function";
import { match, P } from "ts-pattern";
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

const readOr =
  (absent: Reading) =>
  (record: O.Option<CustomerRecord>): Reading =>
    pipe(
      record,
      O.match(
        () => absent,
        (found): Reading => ({ _tag: "Read", record: found }),
      ),
    );

const withCreation = (reading: Reading, creation: Creation, version: Version): Reading =>
  reading._tag === "Read" ? { _tag: "Read", record: { ...reading.record, creation: { creation, version } } } : unread;

/** After `Stale`, and after a write that nobody knows the end of, everything is read and judged again. */
export const learn = (knowledge: Knowledge, event: Event): Knowledge =>
  match<Event, Knowledge>(event)
    .with({ _tag: "Found" }, ({ record }) => ({ ...knowledge, reading: readOr({ _tag: "NoCustomer" })(record) }))
    .with({ _tag: "KeyFound" }, ({ record }) => ({ ...knowledge, reading: readOr({ _tag: "KeyFree" })(record) }))
    .with({ _tag: "NotRead" }, ({ error }) => ({ ...knowledge, reading: { _tag: "Unreadable", error } }))
    .with({ _tag: "Answered", answer: { _tag: "Written" } }, ({ creation, answer: { version } }) => ({
      ...knowledge,
      reading: withCreation(knowledge.reading, creation, version),
    }))
    .with({ _tag: "Answered", answer: { _tag: "Stale" } }, () => ({ ...knowledge, reading: unread }))
    .with({ _tag: "Answered", answer: { _tag: P.union("ReferenceTaken", "KeyTaken") } }, ({ answer }) => ({
      ...knowledge,
      taken: answer,
    }))
    .with({ _tag: "WriteOpen" }, () => ({ ...knowledge, reading: unread, unsureWrites: knowledge.unsureWrites + 1 }))
    .with({ _tag: "Heard" }, ({ version, order, outcome }) => ({ ...knowledge, heard: { version, order, outcome } }))
    .exhaustive();
