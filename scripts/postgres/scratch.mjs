import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A temporary folder of an account's, made when it is first asked for. */
export const scratchOf = ({ uid, gid }) => {
  let made;
  const make = () => {
    // Root's own temporary folder may be private, and the account is another one.
    const folder = mkdtempSync(join(uid === undefined ? tmpdir() : "/tmp", "condor-postgres-"));
    if (uid !== undefined) chownSync(folder, uid, gid);
    return folder;
  };
  return {
    folder: () => (made ??= make()),
    made: () => made,
    remove: () => made !== undefined && rmSync(made, { recursive: true, force: true }),
  };
};
