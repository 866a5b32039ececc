// The table of contents: where it runs, what it is encrypted with, its schema, and the ports on it.
export type { Database, Parameter, PoolUse, Row, Statement } from "./database/database.js";
export { embeddedDatabase } from "./database/embedded-database.js";
export { type FolderInUse, type FolderLock, type FolderUnusable, lockFolder } from "./embedded/folder-lock.js";
export { type ServedOptions, servedDatabase } from "./database/served-database.js";
export { type Keyring, type KeyringFault, keyringOf, type SealingKey } from "./seal/keyring.js";
export {
  checkSchema,
  migrate,
  type SchemaNewer,
  type SchemaOlder,
  type SchemaVersion,
  schemaVersion,
} from "./migration/migrate.js";
export {
  type PostgresCustomerRepository,
  postgresCustomerRepository,
  type PostgresStore,
} from "./customer-repository/customer-repository.js";
export type { TracedBeginning, TracedDue } from "./customer-repository/traceparent.js";
export { addClient } from "./clients/add-client.js";
export { listClients } from "./clients/list-clients.js";
export { type PostgresClientRegistry, postgresClientRegistry } from "./clients/client-registry.js";
export type { ClientTerms, NoSuchClient } from "./clients/client-terms.js";
export type { ChangedTerms } from "./clients/change-client.js";
export type { DescribedClient } from "./clients/describe-clients.js";
export type { LoginClient } from "./clients/find-client.js";
export type { ClientExists, NewClient } from "./clients/register-client.js";
export { type BegunCreations, begunCreations } from "./creations/begun-creations.js";
export { type Backlog, backlog } from "./creations/backlog.js";
export { type Listed, type Listing, listCreations, listReviews } from "./creations/list-creations.js";
export { type CreationUnsettled, eraseCustomer, type NoSuchCustomer } from "./customers/erase-customer.js";
export { type Imported, importCustomers } from "./customers/import-customers.js";
export { type JournalEntry, journalOf } from "./customers/journal-of.js";
export { type ExportPage, exportPage } from "./export/export-page.js";
export { restoreCustomers } from "./export/restore-customers.js";
export type { Restorable } from "./export/restored-row.js";
export {
  type Grant,
  type PostgresTokenStore,
  postgresTokenStore,
  type Token,
  type TokenStoreOptions,
} from "./tokens/token-store.js";
export { rotateKeys, type Rotated } from "./rotation/rotate-keys.js";
