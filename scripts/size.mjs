import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./workspace.mjs";

const limit = 12 * 1000;

// What a script that creates takes along; what it does not name is left out by the bundler.
const contents =
  'export { CardProgram, create, CreateRequest, Customer, parse, patiently, resume } from "@condor/core";';

const gzipped = async (external) => {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: join(root, "packages/server") },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
    external,
  });
  if (Object.values(metafile.outputs)[0].exports.length === 0) throw new Error("core exports nothing");
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
};

const own = await gzipped(["#fp-ts/*", "fp-ts", "io-ts", "ts-pattern"]);
const whole = await gzipped([]);
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

console.log(`core, minified and gzipped: ${kB(own)} of ${kB(limit)}; with fp-ts, io-ts and ts-pattern ${kB(whole)}`);
if (own > limit) throw new Error("core has outgrown its limit");
