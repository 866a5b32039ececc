// vitest accepts imports that Node refuses, so plain Node loads every package: as built here, and as a consumer gets it.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packages, published, root, tarball } from "./workspace.mjs";

const node = (cwd, ...args) => execFileSync(process.execPath, args, { cwd, encoding: "utf8", timeout: 60_000 });

const loaded = (how) => (name) =>
  `if (Object.keys(${how}("${name}")).length === 0) throw new Error("${name} exports nothing");`;

/** By their names, as the code that stands in `cwd` has them. */
const load = (cwd, names) => {
  node(cwd, "--input-type=module", "-e", names.map(loaded("await import")).join("\n"));
  node(cwd, "--input-type=commonjs", "-e", names.map(loaded("require")).join("\n"));
};

/** Each by its own name from its own folder, and all in one process: each alone took four times as long. */
const loadEach = (each) => {
  const from = each.map(({ folder, manifest }) => [manifest.name, join(folder, "package.json")]);
  const code = (how) => `import { createRequire } from "node:module";
for (const [name, at] of ${JSON.stringify(from)})
  if (Object.keys(${how}).length === 0) throw new Error(name + " exports nothing");`;
  node(root, "--input-type=module", "-e", code("await import(createRequire(at).resolve(name))"));
  node(root, "--input-type=module", "-e", code("createRequire(at)(name)"));
};

const help = (folder, { manifest: { name, bin = {} } }) => {
  for (const file of Object.values(bin))
    if (node(folder, join(folder, file), "--help").trim() === "") throw new Error(`${name}: --help says nothing`);
};

/** Each command starts, says where it listens, and stops when told. On its default store the docs' own check starts it. */
const serve = async (home, folder, { manifest: { name, bin = {} } }) => {
  for (const file of Object.values(bin)) {
    const env = { ...process.env, PORT: "0", DATABASE_URL: "memory:" };
    const server = spawn(process.execPath, [join(folder, file)], { cwd: home, env });
    const deadline = setTimeout(() => server.kill("SIGKILL"), 60_000);
    server.stdout.on("data", (chunk) => `${chunk}`.includes("listens on") && server.kill("SIGTERM"));
    const [code] = await once(server, "exit");
    clearTimeout(deadline);
    if (code !== 0) throw new Error(`${name}: ${file} ends with ${code} when it is started and stopped`);
  }
};

const link = (target, at) => {
  mkdirSync(dirname(at), { recursive: true });
  if (!existsSync(at)) symlinkSync(realpathSync(target), at, "dir");
};

/** A folder that has the tarballs installed, laid out by hand so that no network is needed. */
const consumer = () => {
  const home = mkdtempSync(join(tmpdir(), "condor consumer "));
  const modules = join(home, "node_modules");
  for (const one of published) {
    const into = join(modules, one.manifest.name);
    mkdirSync(into, { recursive: true });
    execFileSync("tar", ["-xzf", tarball(one), "--strip-components=1", "-C", into]);
    const { dependencies = {}, peerDependencies = {} } = one.manifest;
    for (const name of Object.keys({ ...dependencies, ...peerDependencies }))
      if (!published.some(({ manifest }) => manifest.name === name))
        link(join(one.folder, "node_modules", name), join(modules, name));
  }
  return home;
};

/** The published declarations, checked as strictly as a consumer may: libraries included. */
const compile = (home, names) => {
  link(join(root, "node_modules/@types/node"), join(home, "node_modules/@types/node"));
  writeFileSync(join(home, "consumer.mts"), names.map((name, i) => `export * as m${i} from "${name}";\n`).join(""));
  const options = "--strict --noEmit --target es2023 --module nodenext --types node consumer.mts".split(" ");
  node(home, join(root, "node_modules/typescript/bin/tsc"), ...options);
};

// A package that exports nothing is a set of scripts.
const built = packages.filter(({ manifest }) => manifest.exports !== undefined);
loadEach(built);
for (const one of built) help(one.folder, one);
const home = consumer();
const names = published.map(({ manifest }) => manifest.name);
load(home, names);
for (const one of published) {
  const installed = join(home, "node_modules", one.manifest.name);
  help(installed, one);
  await serve(home, installed, one);
}
compile(home, names);
rmSync(home, { recursive: true });
console.log(`${built.length} built and ${published.length} packed packages load in plain Node ${process.version}`);
