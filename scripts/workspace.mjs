import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Where `pack` leaves the tarballs for the checks after it. */
export const tarballs = join(root, "node_modules", ".cache", "condor", "tarballs");

const read = (folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) });

/** Every package of the workspace, as its folder and its manifest. */
export const packages = readdirSync(join(root, "packages")).map((name) => read(join(root, "packages", name)));

export const published = packages.filter(({ manifest }) => manifest.private !== true);

export const tarball = ({ manifest }) =>
  join(tarballs, `${manifest.name.replace("@", "").replace("/", "-")}-${manifest.version}.tgz`);
