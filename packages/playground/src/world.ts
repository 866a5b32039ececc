import {
  type MemoryPorts,
  memoryCardIssuer,
  memoryCustomerRepository,
  sequentialIdGenerator,
} from "@condor/adapters-memory";
import type { CardProgram, ClientId, Clock, Customer } from "@condor/core";
import type { Mishap } from "./rehearsal/mishap.js";
import { scriptOf } from "./rehearsal/script-of.js";

export interface World {
  readonly client: ClientId;
  readonly customer: Customer;
  readonly program: CardProgram;
  readonly mishap: Mishap;
}

/** Ports in memory that hold one customer, the same in every run: ids are counted, not drawn. */
export const portsOf =
  ({ client, customer, program, mishap }: World) =>
  (clock: Clock): MemoryPorts => ({
    customers: memoryCustomerRepository(client, [customer]),
    ids: sequentialIdGenerator(),
    issuer: memoryCardIssuer({ script: scriptOf(mishap), clock }),
    clock,
    program,
  });
