import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A temporary folder that an account can walk through, made when it is first asked for. */
export const scratchOf = ({ uid }) => {
  let made;
  const make = () => {
    if (uid === undefined) return mkdtempSync(join(tmpdir(), "condor-postgres-"));
    // Root's own temporary folder may be private, and the account is another one.
    const folder = mkdtempSync("/tmp/condor-postgres-");
    chmodSync(folder, 0o711);
    return folder;
  };
  return {
    folder: () => (made ??= make()),
    made: () => made,
    remove: () => made !== undefined && rmSync(made, { recursive: true, force: true }),
  };
};
