import { aboutFile } from "../lines/about-file.js";
import type { ExportError } from "./export-customers.js";
import type { SinkNotOpened } from "./export-sink.js";

const mostTold = 20;

const unreadable = (customerIds: ReadonlyArray<string>): string => {
  const more = customerIds.length - mostTold;
  const told = customerIds.slice(0, mostTold).join("\n  ");
  const why = "a key is missing in CONDOR_KEYS, or the record was tampered with";
  return `customers that cannot be read (${why}):\n  ${told}${more > 0 ? `\n  and ${more} more` : ""}`;
};

/** Why there is no whole export, and what to do. */
export const aboutExport = (error: ExportError | SinkNotOpened, path: string): string => {
  const partly = path === "-" ? "What was written is not whole" : `${path} is not whole: remove it`;
  switch (error._tag) {
    case "StorageUnavailable":
      return `the database does not answer as it should (${error.cause}). ${partly}, and export again.\n`;
    case "SinkNotOpened":
      return error.code === "EEXIST"
        ? `${path} is there already, and an export writes over nothing. Name a new file.\n`
        : `${path} cannot be made (${error.code}). Nothing was written: export to another place.\n`;
    case "FileFault":
      return `${aboutFile(error)}. ${partly}, and export to another place.\n`;
    case "SomeUnreadable":
      return `${unreadable(error.customerIds)}\n${partly}, and export again with every key.\n`;
    case "ReservedTwice":
      return `what ${error.customerId} reserves was another customer's when the export began. ${partly}, and export again.\n`;
    default:
      return error satisfies never;
  }
};
