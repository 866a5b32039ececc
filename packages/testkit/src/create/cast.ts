import type { Verification } from "@condor/core";
import { match } from "ts-pattern";
import { type Casting, recording } from "./recording.js";
import type { History, RecordedCall } from "../history/recorded-call.js";
import type { AskOptions, Harness, Service } from "./harness.js";
import type { Move } from "./scenario.js";
import type { Adopted } from "./adopted.js";
import { lawCustomer, lawCustomerId, lawKey, lawRequest } from "./scene.js";
import type { Settlement } from "./settlement.js";

/** Those who act in a story, and what they were told. */
export interface Cast {
  readonly start: (move: Move) => void;
  /** Whom those ask who start now. */
  readonly service: () => Service;
  readonly history: History;
  readonly settlements: ReadonlyArray<Settlement>;
}

type Request = Extract<Move, { readonly _tag: "Request" }>;

const optionsOf = (key: number | undefined): AskOptions => {
  const idempotencyKey = key === undefined ? undefined : lawKey(key);
  return idempotencyKey === undefined ? {} : { idempotencyKey };
};

/** The first load is the whole customer, later ones are imports. */
export const loading =
  ({ load }: Harness) =>
  async (n: number, verification?: Verification, name?: string, adopted?: Adopted): Promise<void> => {
    for (const customer of lawCustomer(n, verification, name, adopted)) await load(customer);
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

const others = (kind: "resume" | "settle", customer: number, invoked: number): RecordedCall => ({
  kind,
  customerId: lawCustomerId(customer),
  request: "",
  invoked,
});

const titleOf = (move: Move): string => Object.values(move).join(" ");

/** Starts what somebody does; the agenda and the ports decide how it goes on. */
export const cast = (casting: Casting): Cast => {
  const { harness, agenda, chronicle, customers, pass } = casting;
  const { history, settlements, asked, recovered, settled } = recording(casting);
  const load = loading(harness);
  let service: Service = harness;
  const start = (move: Move): void => {
    const now = chronicle.tick();
    const { create, resume } = service;
    chronicle.note(titleOf(move));
    match(move)
      .with({ _tag: "Request" }, (one) =>
        asked(requested(one, now), () => create(lawRequest(one.customer, one.wish), optionsOf(one.key))),
      )
      .with({ _tag: "Resume" }, ({ customer }) =>
        asked(
          others("resume", customer, now),
          resume === undefined ? undefined : () => resume(lawCustomerId(customer)),
        ),
      )
      .with({ _tag: "Recover" }, () =>
        recovered(
          customers.map((n) => others("resume", n, now)),
          service,
        ),
      )
      .with({ _tag: "Settle" }, (one) => settled(others("settle", one.customer, now), one.customer, one.move, service))
      .with({ _tag: "Relocate" }, () => {
        service = service === harness ? (harness.relocated ?? harness) : harness;
      })
      .with({ _tag: "Rest" }, () => undefined)
      .with({ _tag: "Approve" }, ({ customer }) => agenda.start(() => load(customer)))
      .with({ _tag: "Deny" }, ({ customer }) => agenda.start(() => load(customer, { _tag: "Denied" })))
      .with({ _tag: "Import" }, ({ customer }) => agenda.start(() => load(customer, { _tag: "Approved" }, "Renamed")))
      .with({ _tag: "Pass" }, ({ duration }) => pass(duration))
      .exhaustive();
  };
  return { start, service: () => service, history, settlements };
};
