import type { Milliseconds, Verification } from "@condor/core";
import { match } from "ts-pattern";
import type { History, RecordedCall } from "../history/recorded-call.js";
import type { Chronicle } from "./chronicle.js";
import type { AskOptions, Harness } from "./harness.js";
import type { Said } from "./said.js";
import type { Move } from "./scenario.js";
import { lawCustomer, lawCustomerId, lawKey, lawRequest } from "./scene.js";
import type { StageAgenda } from "./stage-agenda.js";

/** Those who act in a story, and what they were told. */
export interface Cast {
  readonly start: (move: Move) => void;
  readonly history: History;
}

export interface Casting {
  readonly harness: Harness;
  readonly agenda: StageAgenda;
  readonly chronicle: Chronicle;
  readonly customers: ReadonlyArray<number>;
  readonly pass: (duration: Milliseconds) => void;
}

type Changing<A> = { -readonly [K in keyof A]: A[K] };
type Request = Extract<Move, { readonly _tag: "Request" }>;

const optionsOf = (key: number | undefined): AskOptions => {
  const idempotencyKey = key === undefined ? undefined : lawKey(key);
  return idempotencyKey === undefined ? {} : { idempotencyKey };
};

/** The first load is the whole customer, later ones are imports. */
export const loading =
  ({ load }: Harness) =>
  async (n: number, verification?: Verification, name?: string): Promise<void> => {
    for (const customer of lawCustomer(n, verification, name)) await load(customer);
  };

const requested = ({ customer, wish, key }: Request, invoked: number): RecordedCall => {
  const { customerId, cardAttributes } = lawRequest(customer, wish);
  const reference = cardAttributes?.reference;
  return {
    kind: "create",
    customerId,
    request: wish,
    ...(reference === undefined ? {} : { reference }),
    ...(key === undefined ? {} : { key: `${key}` }),
    invoked,
  };
};

const resumed = (customer: number, invoked: number): RecordedCall => ({
  kind: "resume",
  customerId: lawCustomerId(customer),
  request: "",
  invoked,
});

const titleOf = (move: Move): string => Object.values(move).join(" ");

/** Starts what somebody does; the agenda and the ports decide how it goes on. */
export const cast = ({ harness, agenda, chronicle, customers, pass }: Casting): Cast => {
  const { note, tick } = chronicle;
  const history: Array<Changing<RecordedCall>> = [];
  const load = loading(harness);
  const ended = (call: Changing<RecordedCall>, said?: Said): void => {
    Object.assign(call, { returned: tick(), ...(said === undefined ? {} : { said }) });
    note(`${said?._tag ?? "recovered"} ${call.customerId}`);
  };
  const asked = (call: RecordedCall, ask: (() => Promise<Said>) | undefined): void => {
    if (ask === undefined) return;
    const own = { ...call };
    history.push(own);
    agenda.start(() => ask().then((said) => ended(own, said)));
  };
  const recovered = (recover: Harness["recover"], invoked: number): void => {
    const own = customers.map((n): Changing<RecordedCall> => resumed(n, invoked));
    history.push(...own);
    if (recover !== undefined) agenda.start(() => recover().then(() => own.forEach((call) => ended(call))));
  };
  const start = (move: Move): void => {
    const now = tick();
    const { create, resume, recover } = harness;
    note(titleOf(move));
    match(move)
      .with({ _tag: "Request" }, (one) =>
        asked(requested(one, now), () => create(lawRequest(one.customer, one.wish), optionsOf(one.key))),
      )
      .with({ _tag: "Resume" }, ({ customer }) =>
        asked(resumed(customer, now), resume === undefined ? undefined : () => resume(lawCustomerId(customer))),
      )
      .with({ _tag: "Recover" }, () => recovered(recover, now))
      .with({ _tag: "Approve" }, ({ customer }) => agenda.start(() => load(customer)))
      .with({ _tag: "Deny" }, ({ customer }) => agenda.start(() => load(customer, { _tag: "Denied" })))
      .with({ _tag: "Import" }, ({ customer }) => agenda.start(() => load(customer, { _tag: "Approved" }, "Renamed")))
      .with({ _tag: "Pass" }, ({ duration }) => pass(duration))
      .exhaustive();
  };
  return { start, history };
};
