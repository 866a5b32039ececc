import type { Command } from "./command.js";
import { clientsAdd } from "./clients/clients-add.js";
import { clientsList } from "./clients/clients-list.js";
import { clientsRotate } from "./clients/clients-rotate.js";
import { clientsSet } from "./clients/clients-set.js";
import { clientsSwitch } from "./clients/clients-switch.js";
import { configCommand } from "./config-command.js";
import { customersErase } from "./customers/customers-erase.js";
import { customersExport } from "./customers/customers-export.js";
import { customersImport } from "./customers/customers-import.js";
import { customersShow } from "./customers/customers-show.js";
import { keysNew } from "./keys/keys-new.js";
import { keysRotate } from "./keys/keys-rotate.js";
import { migrateCommand } from "./migrate-command.js";
import { reconcileCommand } from "./reconcile/reconcile-command.js";
import { recoverCommand } from "./recover/recover-command.js";
import { restoreCommand } from "./restore-command.js";
import { reviewsList } from "./reviews/reviews-list.js";
import { reviewsSettle } from "./reviews/reviews-settle.js";
import { reviewsShow } from "./reviews/reviews-show.js";
import { explainCommand } from "./rules/explain-command.js";
import { rulesCheck } from "./rules/rules-check.js";
import { rulesList } from "./rules/rules-list.js";
import { rulesSchema } from "./rules/rules-schema.js";
import { rulesTable } from "./rules/rules-table.js";
import { rulesVectors } from "./rules/rules-vectors.js";
import { serve } from "./serve.js";

/** Every command, in the order of the help. */
export const commands: ReadonlyArray<Command> = [
  serve,
  configCommand,
  migrateCommand,
  clientsAdd,
  clientsList,
  clientsSet,
  clientsRotate,
  ...clientsSwitch,
  customersImport,
  customersExport,
  customersShow,
  customersErase,
  restoreCommand,
  recoverCommand,
  reviewsList,
  reviewsShow,
  ...reviewsSettle,
  reconcileCommand,
  keysNew,
  keysRotate,
  explainCommand,
  rulesList,
  rulesTable,
  rulesVectors,
  rulesSchema,
  rulesCheck,
];
