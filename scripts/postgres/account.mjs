import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const idOf = (kind) => Number(execFileSync("id", [`-${kind}`, "nobody"], { encoding: "utf8" }));

/**
 * Whom Postgres runs as, in the words of `spawn`. Postgres refuses to run as root, so root lends it the account that
 * owns the folder already, or else `nobody`; anyone else runs it as themselves.
 */
export const accountFor = (folder) => {
  if (process.getuid?.() !== 0) return {};
  const { uid, gid } = existsSync(folder) ? statSync(folder) : { uid: 0, gid: 0 };
  return uid === 0 ? { uid: idOf("u"), gid: idOf("g") } : { uid, gid };
};
