import { pipe } from "#fp-ts/function";
import type * as O from "#fp-ts/Option";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Creation } from "../creation/creation.js";
import type { CustomerRecord } from "../customer-record.js";
import type { AdvanceAnswer, BeginAnswer, RepositoryError, StorageUnavailable } from "../customer-repository.js";
import type { Milliseconds } from "../instant.js";
import type { Action } from "../next/action.js";
import type { Answer } from "../next/answer.js";
import type { Goal, Knowledge } from "../next/knowledge.js";
import { type Event, learn } from "../next/learn.js";
import { next } from "../next/next.js";
import type { Ports } from "../ports.js";
import { standardTimings, type Timings } from "../timings.js";
import { callIssuer } from "./call-issuer.js";
import { ofStore } from "./guarded.js";

/** What the caller may say beside the request. */
export interface RunOptions {
  /** An AbortSignal, or anything with its flag: once aborted no call of the issuer starts, and the creation is resumable. */
  readonly signal?: { readonly aborted: boolean };
  /** How long the work on the creation may take; `timings.request` unless told. */
  readonly within?: Milliseconds;
}

const notRead = (error: RepositoryError): Event => ({ _tag: "NotRead", error });
const writeOpen = (): Event => ({ _tag: "WriteOpen" });

const read = (
  _tag: "Found" | "KeyFound",
  find: () => TE.TaskEither<RepositoryError, O.Option<CustomerRecord>>,
): T.Task<Event> =>
  pipe(
    ofStore(find),
    TE.match(notRead, (record) => ({ _tag, record })),
  );

const write = (
  creation: Creation,
  ask: () => TE.TaskEither<StorageUnavailable, BeginAnswer | AdvanceAnswer>,
): T.Task<Event> =>
  pipe(
    ofStore(ask),
    TE.match(writeOpen, (answer) => ({ _tag: "Answered", creation, answer })),
  );

const perform = ({ customers, issuer }: Ports, action: Exclude<Action, { readonly _tag: "Answer" }>): T.Task<Event> => {
  switch (action._tag) {
    case "Find":
      return read("Found", () => customers.find(action.customerId));
    case "FindByKey":
      return read("KeyFound", () => customers.findByIdempotencyKey(action.idempotencyKey));
    case "Begin":
      return write(action.beginning.creation, () => customers.begin(action.beginning));
    case "Advance":
      return write(action.advance.creation, () => customers.advance(action.advance));
    case "OpenAccount":
    case "IssueDebitCard":
    case "LookUp":
      return pipe(
        callIssuer(issuer, action),
        T.map((outcome) => ({ _tag: "Heard", version: action.version, order: action.order, outcome })),
      );
    default:
      return action satisfies never;
  }
};

const goOn =
  (ports: Ports, { signal }: RunOptions) =>
  (begun: Knowledge): T.Task<Answer> =>
  async () => {
    let knowledge = begun;
    for (;;) {
      const action = next({ ...knowledge, cancelled: signal?.aborted === true }, ports.clock.now());
      if (action._tag === "Answer") return action.answer;
      knowledge = learn(knowledge, await perform(ports, action)());
    }
  };

/** The one interpreter around `next`: the only code that touches ports. Never rejects. */
export const run =
  (ports: Ports, timings: Timings = standardTimings) =>
  (goal: Goal, options: RunOptions = {}): T.Task<Answer> =>
  () => {
    const { customers, ids, issuer, clock, program, ownRules = [] } = ports;
    const { name, mapping, retention } = issuer;
    const terms = {
      goal,
      attemptId: ids.attempt(),
      drawn: { accountId: ids.account(), cardId: ids.card() },
      client: customers.client,
      issuer: { name, mapping, retention },
      program,
      ownRules,
      timings,
      deadline: clock.now() + (options.within ?? timings.request),
    };
    return goOn(ports, options)({ terms, reading: { _tag: "Unread" }, unsureWrites: 0, cancelled: false })();
  };
