import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export const root = at("../../../");
export const docs = at("../../");

/** What VitePress reads: the guide with its generated parts filled in. Made anew by every build, never committed. */
export const staged = at("../../.site/pages");

/** The site. */
export const built = at("../../.site/built");
