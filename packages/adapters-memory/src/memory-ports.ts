import {
  CardProgram,
  ClientId,
  Customer,
  type Fault,
  list,
  type Ports,
  parse,
  required,
  type StructOf,
  struct,
} from "@condor/core";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import { type MemoryCardIssuer, type MemoryCardIssuerOptions, memoryCardIssuer } from "./card-issuer/card-issuer.js";
import { systemClock } from "./clock/system-clock.js";
import { type MemoryCustomerRepository, memoryCustomerRepository } from "./customer-repository/customer-repository.js";
import { uuidV7IdGenerator } from "./id-generator/uuid-v7-id-generator.js";

const parts = {
  client: required("client", ClientId),
  program: required("program", CardProgram),
  customers: required("customers", list(Customer)),
};
const World = struct("World", parts);

export interface MemoryPorts extends Ports {
  readonly customers: MemoryCustomerRepository;
  readonly issuer: MemoryCardIssuer;
}

const portsOf =
  (options: MemoryCardIssuerOptions) =>
  ({ client, program, customers }: StructOf<typeof parts>): MemoryPorts => ({
    customers: memoryCustomerRepository(client, customers),
    ids: uuidV7IdGenerator(),
    issuer: memoryCardIssuer(options),
    clock: systemClock,
    program,
  });

/** All ports of one client at once, from JSON `{client, program, customers}`; or every fault of it. */
export const memoryPorts = (
  world: unknown,
  options: MemoryCardIssuerOptions = {},
): E.Either<ReadonlyArray<Fault>, MemoryPorts> => pipe(parse(World)(world), E.map(portsOf(options)));
