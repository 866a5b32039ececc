"use strict";
// Runs before `npm start` and `npm test`. Old syntax on purpose: an old Node must get as far as the message.
var childProcess = require("child_process");
var crypto = require("crypto");
var fs = require("fs");
var path = require("path");

var root = path.join(__dirname, "..");
var pnpm = require(path.join(root, "package.json")).packageManager.split("+")[0];
var unreachable =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL|NO_OFFLINE/;

function stop(what, cure) {
  console.error("\n  " + what + "\n  " + cure + "\n");
  process.exit(1);
}

function run(command, args) {
  var env = Object.assign({ npm_config_fetch_retry_mintimeout: "1000" }, process.env);
  var options = { cwd: root, env: env, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] };
  var done = childProcess.spawnSync(command, args, options);
  return { ok: done.status === 0, output: (done.stdout || "") + (done.stderr || "") + (done.error || "") };
}

function checkNode() {
  var version = process.versions.node.split(".").map(Number);
  var supported = (version[0] === 20 && version[1] >= 19) || (version[0] === 22 && version[1] >= 12) || version[0] > 22;
  if (supported) return;
  stop(
    "condor needs Node ^20.19 or >=22.12; this is " + process.version + ".",
    "Install Node 22 (for example `nvm install 22`) and run the same command again."
  );
}

var read = function (file) {
  return fs.readFileSync(path.join(root, file), "utf8");
};
var stamp = path.join(root, "node_modules", ".cache", "condor", "installed");

/** A digest of what an install depends on, and `undefined` where a folder that it makes is missing. */
function wanted() {
  var packages = fs.readdirSync(path.join(root, "packages")).map(function (name) {
    return "packages/" + name;
  });
  var folders = [".", "docs"].concat(packages);
  var isThere = folders.every(function (folder) {
    return fs.existsSync(path.join(root, folder, "node_modules"));
  });
  var manifests = folders.map(function (folder) {
    return folder + "/package.json";
  });
  // The last is pnpm's own note of what it installed, perhaps for another branch.
  var files = ["pnpm-lock.yaml", "pnpm-workspace.yaml"].concat(manifests, "node_modules/.pnpm/lock.yaml");
  if (!isThere) return undefined;
  return crypto
    .createHash("sha256")
    .update(JSON.stringify(files.map(read)))
    .digest("hex");
}

/** To be told by pnpm that everything is there takes four seconds, at every start. */
function isInstalled() {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted();
}

function install() {
  if (isInstalled()) return;
  fs.rmSync(stamp, { force: true });
  var done = run("npx", ["-y", "--prefer-offline", pnpm, "install", "--frozen-lockfile"]);
  if (done.ok) {
    fs.mkdirSync(path.dirname(stamp), { recursive: true });
    fs.writeFileSync(stamp, wanted() || "");
    return;
  }
  console.error(done.output);
  if (unreachable.test(done.output))
    stop(
      "The npm registry cannot be reached, and not everything is installed yet.",
      "Check the network or proxy (`npm ping` must answer), then run the same command again."
    );
  stop("The install failed: see above.", "If pnpm-lock.yaml is out of date: `npx -y " + pnpm + " install`.");
}

function build() {
  var done = run(process.execPath, [
    path.join(root, "node_modules", "typescript", "bin", "tsc"),
    "-b",
    "tsconfig.build.json",
  ]);
  if (!done.ok)
    stop("The build failed:\n" + done.output, "Correct what the compiler names and run the same command again.");
}

checkNode();
if (!fs.existsSync(path.join(root, "node_modules")))
  console.log("First time here: installing takes about half a minute.");
install();
build();
