import { spawnSync } from "node:child_process";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";
import { chromium } from "playwright-core";
import { root } from "../workspace.mjs";

// The package's own unpacking takes whatever is at /tmp/chromium, whoever put it there: its files are unpacked here.
const files = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..", "..");
const { version } = JSON.parse(readFileSync(join(files, "package.json"), "utf8"));
const cache = join(root, "node_modules", ".cache", "condor");
const home = join(cache, `chromium-${version}`);

/** Why there is no browser for this machine in the npm registry; undefined where there is one. */
export const noBrowser = () => {
  const { platform, arch, report } = process;
  if (platform !== "linux" || arch !== "x64") return `there is none for ${platform} on ${arch}`;
  return report.getReport().header.glibcVersionRuntime === undefined ? "it needs glibc" : undefined;
};

const unpack = (name, into, options) =>
  pipeline(
    createReadStream(join(files, "bin", `${name}.br`)),
    createBrotliDecompress(),
    createWriteStream(into, options),
  );

const untar = async (name, into) => {
  mkdirSync(into);
  const tar = join(into, name);
  await unpack(name, tar);
  const { status, stderr } = spawnSync("tar", ["-xf", tar, "-C", into], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${name} cannot be unpacked: ${stderr}`);
};

/** Unpacked once, beside the place and then moved there, so that an unpacking that was cut off leaves nothing half. */
const unpacked = async () => {
  if (existsSync(home)) return;
  mkdirSync(cache, { recursive: true });
  const beside = mkdtempSync(join(cache, "chromium-"));
  await untar("al2023.tar", join(beside, "libraries"));
  await untar("fonts.tar", join(beside, "fonts"));
  writeFileSync(join(beside, "fonts.conf"), `<fontconfig><dir>${join(home, "fonts")}</dir></fontconfig>\n`);
  await unpack("chromium", join(beside, "chromium"), { mode: 0o755 });
  renameSync(beside, home);
};

const flags = [
  // A machine that checks has no user to sandbox for, and no other page than ours is opened.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

const start = (ownFonts) =>
  chromium.launch({
    executablePath: join(home, "chromium"),
    args: flags,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, "libraries", "lib"),
      ...(ownFonts ? { FONTCONFIG_FILE: join(home, "fonts.conf") } : {}),
    },
  });

/**
 * The browser of the npm package, with the libraries and fonts that it brings along: the same on every machine. One
 * start in some hundreds dies in the C library, before there is any page: then it is started once more.
 */
export const launched = async ({ ownFonts = true } = {}) => {
  await unpacked();
  try {
    return await start(ownFonts);
  } catch (error) {
    if (!/signal=SIG(SEGV|ABRT|BUS|TRAP)/.test(error.message)) throw error;
    console.log("the browser died while it started, and is started once more");
    return start(ownFonts);
  }
};
