import type { Command } from "./command.js";
import { keysNew } from "./keys/keys-new.js";
import { keysRotate } from "./keys/keys-rotate.js";
import { customersImport } from "./customers/customers-import.js";
import { migrateCommand } from "./migrate-command.js";
import { reconcileCommand } from "./reconcile/reconcile-command.js";
import { recoverCommand } from "./recover/recover-command.js";
import { reviewsList } from "./reviews/reviews-list.js";
import { reviewsSettle } from "./reviews/reviews-settle.js";
import { reviewsShow } from "./reviews/reviews-show.js";
import { serve } from "./serve.js";

/** Every command, in the order of the help. */
export const commands: ReadonlyArray<Command> = [
  serve,
  migrateCommand,
  recoverCommand,
  reviewsList,
  reviewsShow,
  ...reviewsSettle,
  reconcileCommand,
  keysNew,
  keysRotate,
];
export const commands: ReadonlyArray<Command> = [serve, migrateCommand, customersImport, keysNew];
