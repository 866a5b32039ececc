import { resolve } from "node:path";
import { accountFor } from "./account.mjs";
import { binariesFor } from "./binaries.mjs";
import { claim, dataIn } from "./data.mjs";
import { freePort } from "./free-port.mjs";
import { launch, portTaken } from "./launch.mjs";
import { scratchOf } from "./scratch.mjs";

const always = { listen_addresses: "127.0.0.1", unix_socket_directories: "" };

// Nothing is worth a wait for the disk, kill -9 leaves nothing in /dev/shm, and many test files connect at once.
const throwAway = { fsync: "off", dynamic_shared_memory_type: "mmap", max_connections: "200" };

const attempts = 5;

const launchOn = async (where, settings, port) => {
  for (let attempt = 1; ; attempt++) {
    const chosen = port === 0 ? await freePort() : port;
    try {
      return { port: chosen, server: await launch({ ...where, settings: { ...settings, port: chosen } }) };
    } catch (error) {
      if (port !== 0 || attempt === attempts || error.message !== portTaken) throw error;
    }
  }
};

const started = async (kept, scratch, account, settings, port) => {
  const folder = kept ?? scratch.folder();
  claim(folder, account);
  const bin = binariesFor(account, scratch.folder);
  const { data, password } = dataIn(bin, folder, account, { durable: settings.fsync !== "off" });
  const where = { bin, data, account, discard: scratch.made() };
  return { where, password, first: await launchOn(where, settings, port) };
};

/**
 * Starts a real Postgres on the loopback, on a folder whose data is kept, or on one that is thrown away at `stop` or
 * whenever this process ends. Port 0 is a free one, kept over restarts.
 *
 * - `url` connects its superuser; `data` is its folder.
 * - `stop` ends it in order; `crash` at once, by SIGQUIT (what Postgres calls immediate) or by SIGKILL to all of it;
 *   `restart` starts the same data on the same port, and so recovers what a crash left.
 * - `ended` answers, with the last of the log, when the server that runs now has ended.
 */
export const startPostgres = async ({ folder, port = 0, settings = {} } = {}) => {
  const kept = folder === undefined ? undefined : resolve(folder);
  const account = accountFor(kept);
  const scratch = scratchOf(account);
  const all = { ...always, ...(kept === undefined ? throwAway : {}), ...settings };
  try {
    const { where, password, first } = await started(kept, scratch, account, all, port);
    return handle({
      where,
      password,
      first,
      scratch,
      settings: all,
      gently: kept === undefined ? "SIGQUIT" : "SIGINT",
    });
  } catch (error) {
    scratch.remove();
    throw error;
  }
};

const handle = ({ where, password, first: { port, server }, scratch, settings, gently }) => {
  let now = server;
  const end = async (signal) => {
    now.kill(signal);
    await now.ended;
  };
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    data: where.data,
    ended: () => now.ended.then(() => now.log),
    crash: (signal = "SIGQUIT") => end(signal),
    restart: async () => {
      await end("SIGINT");
      now = (await launchOn(where, settings, port)).server;
    },
    stop: async () => {
      await end(gently);
      scratch.remove();
    },
  };
};
