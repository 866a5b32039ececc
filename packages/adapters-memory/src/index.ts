// The ports in memory, in the order of core's table of contents.
export { type MemoryCustomerRepository, memoryCustomerRepository } from "./customer-repository/customer-repository.js";
export type { AddsCondorToCreation, CustomerErased } from "./customer-repository/loaded.js";
export type { CreationUnsettled } from "./customer-repository/erased.js";
export { uuidV7IdGenerator } from "./id-generator/uuid-v7-id-generator.js";
export { sequentialIdGenerator } from "./id-generator/sequential-id-generator.js";
export { systemClock } from "./clock/system-clock.js";
export { type ManualClock, manualClock } from "./clock/manual-clock.js";
export type { Behaviour, Call, Script } from "./card-issuer/behaviour.js";
export { magicScript } from "./card-issuer/magic-script.js";
export type { LedgerEntry } from "./card-issuer/ledger.js";
export {
  type MemoryCardIssuer,
  type MemoryCardIssuerOptions,
  memoryCardIssuer,
} from "./card-issuer/card-issuer.js";
export { type MemoryPorts, memoryPorts } from "./memory-ports.js";
