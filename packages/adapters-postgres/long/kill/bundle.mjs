import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** One file for a worker: it starts in a third of the time, and dies often. */
export const bundled = async (name, folder) => {
  const outfile = `${folder}/${name}`;
  await build({
    entryPoints: [fileURLToPath(new URL(name, import.meta.url))],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["pg-native"],
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
    outfile,
  });
  return outfile;
};
