import type {
  BookEntry,
  CardProgram,
  CreateRequest,
  Creation,
  Customer,
  CustomerId,
  IdempotencyKey,
  Ports,
  ReviewMove,
  SettleError,
} from "@condor/core";
import type { Said } from "./said.js";

export interface AskOptions {
  readonly idempotencyKey?: IdempotencyKey;
  /** Set once the caller has given up. */
  readonly signal?: { readonly aborted: boolean };
}

/** What is put around the ports of a harness: a clock, a script for the issuer, faults, an order of events. */
export type Around = (ports: Ports) => Ports;

export interface Setting {
  /** The program to serve. */
  readonly program: CardProgram;
  /** Every port of every actor goes through it, in a harness that offers `ports`; others leave it alone. */
  readonly around: Around;
}

/** What became of an operator's move: the state that it led to, or why it led to none. */
export type Settled = Creation["_tag"] | SettleError["_tag"];

/** What somebody can do with creations. */
export interface Service {
  readonly create: (request: CreateRequest, options?: AskOptions) => Promise<Said>;
  /** Where `recovery` is offered. */
  readonly resume?: (customerId: CustomerId) => Promise<Said>;
  /** Finishes all that is due; where `recovery` is offered. */
  readonly recover?: () => Promise<void>;
  /** An operator's move on a review; where `review` is offered. */
  readonly settle?: (customerId: CustomerId, move: ReviewMove) => Promise<Settled>;
}

/** Some implementation of `create`, isolated, with what the laws need to set the scene and to look at the end. */
export interface Harness extends Service {
  /** The first load of a customer is the whole customer, later ones write profile and verification. */
  readonly load: (customer: Customer) => Promise<void>;
  /** Everything that the issuer, or each of them, has ever made for these customers. */
  readonly books: () => Promise<ReadonlyArray<BookEntry>>;
  /** Forgets a customer, or refuses to: answers whether it did; where `erasure` is offered. */
  readonly erase?: (customerId: CustomerId) => Promise<boolean>;
  /** The same customers, served with another issuer that has books of its own; where `relocation` is offered. */
  readonly relocated?: Service;
  readonly dispose: () => Promise<void> | void;
}

/**
 * What not every harness has. `ports`: clock, script of the issuer, order and faults are the law's, by
 * `Setting.around`; `recovery`: resume and recover; `keys`: Idempotency-Keys are served; `cancellation`: the signal of
 * a request reaches `create`; `patience`: a request waits while another one is at work, as `patiently` does; `review`:
 * an operator moves what is under review; `relocation`: another issuer takes over; `erasure`: customers are forgotten on
 * request.
 */
export type Capability =
  | "ports"
  | "recovery"
  | "keys"
  | "cancellation"
  | "patience"
  | "review"
  | "relocation"
  | "erasure";

export interface MakeHarness {
  readonly offers: ReadonlyArray<Capability>;
  /** Asked for a harness of its own by every case of every law. */
  readonly make: (setting: Setting) => Harness | Promise<Harness>;
}
