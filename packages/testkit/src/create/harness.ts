import type { BookEntry, CardProgram, CreateRequest, Customer, CustomerId, IdempotencyKey, Ports } from "@condor/core";
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

/** Some implementation of `create`, isolated, with what the laws need to set the scene and to look at the end. */
export interface Harness {
  readonly create: (request: CreateRequest, options?: AskOptions) => Promise<Said>;
  /** The first load of a customer is the whole customer, later ones write profile and verification. */
  readonly load: (customer: Customer) => Promise<void>;
  /** Everything that the issuer has ever made for these customers. */
  readonly books: () => Promise<ReadonlyArray<BookEntry>>;
  /** Where `recovery` is offered. */
  readonly resume?: (customerId: CustomerId) => Promise<Said>;
  /** Finishes all that is due; where `recovery` is offered. */
  readonly recover?: () => Promise<void>;
  readonly dispose: () => Promise<void> | void;
}

/**
 * What not every harness has. `ports`: clock, script of the issuer, order and faults are the law's, by
 * `Setting.around`; `recovery`: resume and recover; `keys`: Idempotency-Keys are served; `cancellation`: the signal of
 * a request reaches `create`; `patience`: a request waits while another one is at work, as `patiently` does.
 */
export type Capability = "ports" | "recovery" | "keys" | "cancellation" | "patience";

export interface MakeHarness {
  readonly offers: ReadonlyArray<Capability>;
  /** Asked for a harness of its own by every case of every law. */
  readonly make: (setting: Setting) => Harness | Promise<Harness>;
}
