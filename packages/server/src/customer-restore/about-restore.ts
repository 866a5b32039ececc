import { aboutFile } from "../lines/about-file.js";
import type { RestoreError } from "./restore-export.js";

/** Why an export was not restored, and what to do. */
export const aboutRestore = (error: RestoreError): string => {
  switch (error._tag) {
    case "Faulty":
      return "that is no whole export of this client, and nothing was restored. Take another one.\n";
    case "NotEmpty":
      return "the store has other customers already, and nothing was restored. Restore into a new one.\n";
    case "FileFault":
      return `${aboutFile(error)}. Give the path of an export.\n`;
    case "StorageUnavailable":
      return `the database does not answer as it should (${error.cause}), and nothing was restored. Try again.\n`;
    case "Interrupted":
      return `the database does not answer as it should (${error.cause}). Some customers are missing: restore again before anything is served from this store. It goes on where it was.\n`;
    default:
      return error satisfies never;
  }
};
