import {
  type Creation,
  type CustomerRecord,
  type Goal,
  type Knowledge,
  type Reading,
  type RunningCreation,
  type SettledOrder,
} from "@condor/core";
import { match, P } from "ts-pattern";
import { type Naming, renamedText } from "./naming.js";
import type { Books } from "./books.js";
import type { Message, Write } from "./message.js";
import type { Process } from "./process.js";

const order =
  ({ account, card }: Naming) =>
  <O extends SettledOrder>(given: O): O => ({
    ...given,
    accountId: account(given.accountId),
    cardId: card(given.cardId),
  });

const running =
  (naming: Naming) =>
  <C extends RunningCreation>(creation: C): C => ({
    ...creation,
    begunBy: naming.attempt(creation.begunBy),
    lease: { ...creation.lease, holder: naming.attempt(creation.lease.holder) },
    order: order(naming)(creation.order),
  });

const creationIn =
  (naming: Naming) =>
  (creation: Creation): Creation =>
    match(creation)
      .returnType<Creation>()
      .with({ _tag: P.union("OpeningAccount", "IssuingCard") }, running(naming))
      .with({ _tag: P.union("AccountRefused", "CardRefused") }, (refused) => ({
        ...refused,
        begunBy: naming.attempt(refused.begunBy),
        refusedBy: naming.attempt(refused.refusedBy),
        order: order(naming)(refused.order),
      }))
      .with({ _tag: "UnderReview" }, (reviewed) => ({
        ...reviewed,
        begunBy: naming.attempt(reviewed.begunBy),
        order: order(naming)(reviewed.order),
      }))
      .with({ _tag: "Created" }, (created) => ({
        ...created,
        begunBy: naming.attempt(created.begunBy),
        createdBy: naming.attempt(created.createdBy),
        order: order(naming)(created.order),
      }))
      .exhaustive();

export const renamedRecord =
  (naming: Naming) =>
  ({ version, creation, ...rest }: CustomerRecord): CustomerRecord => ({
    ...rest,
    version: naming.version(version),
    ...(creation === undefined
      ? {}
      : {
          creation: { creation: creationIn(naming)(creation.creation), version: naming.version(creation.version) },
        }),
  });

const goalIn =
  ({ attempt }: Naming) =>
  (goal: Goal): Goal =>
    goal._tag === "Create" && goal.waitedFor !== undefined ? { ...goal, waitedFor: attempt(goal.waitedFor) } : goal;

const readingIn =
  (naming: Naming) =>
  (reading: Reading): Reading =>
    reading._tag === "Read" ? { _tag: "Read", record: renamedRecord(naming)(reading.record) } : reading;

const knowledgeIn =
  (naming: Naming) =>
  ({ terms, reading, heard, ...rest }: Knowledge): Knowledge => ({
    terms: {
      ...terms,
      goal: goalIn(naming)(terms.goal),
      attemptId: naming.attempt(terms.attemptId),
      drawn: { accountId: naming.account(terms.drawn.accountId), cardId: naming.card(terms.drawn.cardId) },
    },
    reading: readingIn(naming)(reading),
    ...(heard === undefined
      ? {}
      : { heard: { ...heard, version: naming.version(heard.version), order: order(naming)(heard.order) } }),
    ...rest,
  });

export const renamedProcess =
  (naming: Naming) =>
  (process: Process): Process =>
    match(process)
      .returnType<Process>()
      .with({ _tag: "Waiting" }, ({ goals, ...rest }) => ({ ...rest, goals: goals.map(goalIn(naming)) }))
      .with({ _tag: "Busy" }, ({ goals, knowledge, ...rest }) => ({
        ...rest,
        goals: goals.map(goalIn(naming)),
        knowledge: knowledgeIn(naming)(knowledge),
      }))
      .exhaustive();

export const renamedBooks =
  (naming: Naming) =>
  ({ entries, declined }: Books): Books => {
    const text = renamedText(naming);
    return {
      entries: entries.map(({ body, key, ...entry }) => ({
        ...entry,
        body: text(body),
        key: text(key),
      })),
      declined: declined.map(text),
    };
  };

const writeIn =
  (naming: Naming) =>
  (write: Write): Write =>
    match(write)
      .returnType<Write>()
      .with({ _tag: "Begin" }, ({ creation, customerVersion, refusedVersion }) => ({
        _tag: "Begin",
        creation: running(naming)(creation),
        customerVersion: naming.version(customerVersion),
        ...(refusedVersion === undefined ? {} : { refusedVersion: naming.version(refusedVersion) }),
      }))
      .with({ _tag: "Advance" }, ({ creation, version }) => ({
        _tag: "Advance",
        creation: creationIn(naming)(creation),
        version: naming.version(version),
      }))
      .exhaustive();

export const renamedNetwork =
  (naming: Naming) =>
  (network: ReadonlyArray<Message>): ReadonlyArray<Message> =>
    network.map((message) =>
      match(message)
        .returnType<Message>()
        .with({ _tag: "Call" }, ({ call }) => ({
          _tag: "Call",
          call: { ...call, key: renamedText(naming)(call.key), body: renamedText(naming)(call.body) },
        }))
        .with({ _tag: P.union("Begin", "Advance") }, writeIn(naming))
        .exhaustive(),
    );
