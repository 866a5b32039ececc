// What a long run has done so far, in a folder: written whole or not at all, and void as soon as the code is another.
import { createHash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** Less than 2 GiB, which is the most that one call reads or writes. */
const piece = 1 << 28;

const writeBytes = (path, bytes) => {
  const file = openSync(path, "w");
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, Math.min(piece, bytes.length - at));
  closeSync(file);
};

const readBytes = (path) => {
  const file = openSync(path);
  const bytes = new Uint8Array(fstatSync(file).size);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, Math.min(piece, bytes.length - at), at);
    if (read === 0) throw new Error(`${path} is cut off`);
    at += read;
  }
  closeSync(file);
  return bytes;
};

const built = ["core", "adapters-memory", "testkit"].map((name) => new URL(`../../${name}/dist/`, import.meta.url));

const fingerprint = () => {
  const hash = createHash("sha256");
  for (const folder of built)
    for (const name of readdirSync(folder, { recursive: true }).toSorted((a, b) => (a < b ? -1 : 1)))
      if (name.endsWith(".js")) hash.update(name).update(readFileSync(new URL(name, folder)));
  return hash.digest("hex");
};

/** Of the parts, which are bytes, those that are saved with a state belong to that state. */
export const checkpoint = (folder) => {
  const pointer = join(folder, "checkpoint.json");
  const code = fingerprint();
  let serial = 0;
  const pathOf = (name) => join(folder, `${serial}.${name}`);
  mkdirSync(folder, { recursive: true });
  return {
    load: () => {
      const saved = readdirSync(folder).includes("checkpoint.json") ? JSON.parse(readFileSync(pointer)) : undefined;
      serial = saved?.serial ?? 0;
      return saved?.code === code ? { state: saved.state, part: (name) => readBytes(pathOf(name)) } : undefined;
    },
    save: (state, parts = {}) => {
      serial += 1;
      for (const [name, bytes] of Object.entries(parts)) writeBytes(pathOf(name), bytes);
      writeFileSync(`${pointer}.new`, JSON.stringify({ code, serial, state }));
      renameSync(`${pointer}.new`, pointer);
      for (const name of readdirSync(folder))
        if (name !== "checkpoint.json" && !name.startsWith(`${serial}.`)) rmSync(join(folder, name));
    },
  };
};
