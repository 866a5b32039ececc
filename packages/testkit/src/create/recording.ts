import type { Milliseconds, ReviewMove } from "@condor/core";
import type { RecordedCall } from "../history/recorded-call.js";
import type { Chronicle } from "./chronicle.js";
import type { Harness, Service, Settled } from "./harness.js";
import { operatorMoves } from "./operator-moves.js";
import type { Said } from "./said.js";
import { lawCustomerId } from "./scene.js";
import type { Settlement } from "./settlement.js";
import type { StageAgenda } from "./stage-agenda.js";

export interface Casting {
  readonly harness: Harness;
  readonly agenda: StageAgenda;
  readonly chronicle: Chronicle;
  readonly customers: ReadonlyArray<number>;
  readonly pass: (duration: Milliseconds) => void;
}

type Changing<A> = { -readonly [K in keyof A]: A[K] };

/** Writes down what everybody asks and is told. */
export const recording = ({ agenda, chronicle: { note, tick } }: Casting) => {
  const history: Array<Changing<RecordedCall>> = [];
  const settlements: Array<Changing<Settlement>> = [];
  const ended = (call: Changing<RecordedCall>, told: string): void => {
    call.returned = tick();
    note(`${told} ${call.customerId}`);
  };
  const heard = (call: Changing<RecordedCall>, said: Said): void => {
    call.said = said;
    ended(call, said._tag);
  };
  const asked = (call: Changing<RecordedCall>, ask: (() => Promise<Said>) | undefined): void => {
    if (ask === undefined) return;
    history.push(call);
    agenda.start(() => ask().then((said) => heard(call, said)));
  };
  const recovered = (calls: ReadonlyArray<Changing<RecordedCall>>, { recover }: Service): void => {
    history.push(...calls);
    if (recover !== undefined)
      agenda.start(() => recover().then(() => calls.forEach((call) => ended(call, "recovered"))));
  };
  const settled = (
    call: Changing<RecordedCall>,
    customer: number,
    move: ReviewMove["_tag"],
    { settle }: Service,
  ): void => {
    if (settle === undefined) return;
    const customerId = lawCustomerId(customer);
    const settlement: Changing<Settlement> = { customerId, move };
    history.push(call);
    settlements.push(settlement);
    const became = (what: Settled): void => {
      settlement.settled = what;
      ended(call, what);
    };
    agenda.start(() => settle(customerId, operatorMoves[move]).then(became));
  };
  return { history, settlements, asked, recovered, settled };
};
