import type { ExitCode } from "../command/exit-code.js";
import { counted } from "../counted.js";
import { aboutFile } from "../lines/about-file.js";
import type { Stopped } from "./import-lines.js";
import type { Tally } from "./tally.js";

/** About an import that came to its end, for people. */
export const aboutTally = ({ added, updated, rejected }: Tally, rejects: string): string => {
  const written = `${counted(added, "customer is new", "customers are new")}, ${counted(updated, "was", "were")} there.\n`;
  if (rejected === 0) return written;
  return `${written}${counted(rejected, "line was", "lines were")} not imported. Rejects: ${rejects}\n`;
};

const linesOfArray =
  "node -e 'for (const one of JSON.parse(fs.readFileSync(0))) console.log(JSON.stringify(one))' < FILE > FILE.jsonl";

/** A signal stopped an import: with what code the process ends. */
export interface Signalled extends Pick<Stopped, "line" | "tally"> {
  readonly why: { readonly _tag: "Signalled"; readonly code: ExitCode };
}

/** Why an import stopped, and how it goes on: by the same `command`, from a line on. */
export const aboutStop = ({ why, line }: Stopped | Signalled, command: string): string => {
  const goOn = `From line ${line} on, customers may be missing. Go on with:\n${command} --from ${line}\n`;
  switch (why._tag) {
    case "StorageUnavailable":
      return `the database does not answer as it should (${why.cause}). ${goOn}`;
    case "FileFault":
      return `${aboutFile(why)}. ${goOn}`;
    case "Signalled":
      return `stopped as asked. ${goOn}`;
    case "NotLines":
      return `that is a list in JSON, and nothing was imported. Write one customer a line:\n${linesOfArray}\n`;
    default:
      return why satisfies never;
  }
};
