import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

const idOf = (kind) => Number(execFileSync("id", [`-${kind}`, "nobody"], { encoding: "utf8" }));

const ownerOf = (folder) => {
  const owned = folder === undefined ? undefined : [join(folder, "data"), folder].find((path) => existsSync(path));
  return owned === undefined ? { uid: 0, gid: 0 } : statSync(owned);
};

/**
 * Whom Postgres runs as, in the words of `spawn`. Postgres refuses to run as root, so root lends it the account that
 * owns the folder's data already, or else `nobody`; anyone else runs it as themselves.
 */
export const accountFor = (folder) => {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = ownerOf(folder);
  return uid === 0 ? { uid: idOf("u"), gid: idOf("g") } : { uid, gid };
};
