import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { surroundings } from "./surroundings.mjs";

const own = (path, { uid, gid }) => uid !== undefined && lchownSync(path, uid, gid);

const passwordOf = (folder, account) => {
  const file = join(folder, "password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("hex"), { mode: 0o600, flag: "wx" });
  own(file, account);
  return readFileSync(file, "utf8");
};

// The same on every machine, and the same as PGlite's: sorted by code point, upper and lower case by Unicode, UTC.
const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];

const initialise = (bin, folder, account, { durable }) => {
  const data = mkdtempSync(join(folder, "new-"));
  own(data, account);
  const { options, here } = surroundings(data, account);
  const access = [
    "--username=postgres",
    "--auth=scram-sha-256",
    "--pwfile=../password",
    ...(durable ? [] : ["--no-sync"]),
  ];
  const made = spawnSync(join(bin, "initdb"), ["-D", here, ...access, ...locale], { ...options, encoding: "utf8" });
  if (made.status !== 0) {
    rmSync(data, { recursive: true });
    throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  }
  return data;
};

/** Makes a folder fit to keep a Postgres of the account's in. */
export const claim = (folder, account) => {
  mkdirSync(folder, { recursive: true });
  const me = process.getuid?.();
  const { uid } = statSync(folder);
  if (me !== 0 && uid !== me)
    throw new Error(
      `${folder} belongs to another account (${uid}).\nStart as that one, or as root, or choose another folder.`,
    );
  // Its mode changes below: a slip of the pen must not do that to somebody's home.
  if (readdirSync(folder).some((name) => !/^(data|password|native|new-.*)$/.test(name)))
    throw new Error(`${folder} holds something else than a Postgres.\nChoose an empty folder, or a new one.`);
  // Root's Postgres walks through to what is its own, and can plant nothing that root would follow later.
  chmodSync(folder, account.uid === undefined ? 0o700 : 0o711);
};

/** The data in a claimed folder, made where there is none, and the password that opens it. */
export const dataIn = (bin, folder, account, options) => {
  const password = passwordOf(folder, account);
  const data = join(folder, "data");
  // Made beside its place and moved there whole, so that a start which was cut short leaves nothing half made.
  if (!existsSync(data)) renameSync(initialise(bin, folder, account, options), data);
  return { data, password };
};
