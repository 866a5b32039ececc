// Lists what is shipped with the server, as CycloneDX JSON: `npm run -s sbom` prints it. It names each package by purl,
// version, licence (but for other platforms' binaries) and the hash that the lockfile pins, and holds no date and no random number: same lockfile, same list.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Contrib, Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import { PackageURL } from "packageurl-js";
import { parse } from "yaml";
import { pnpm } from "./pnpm.mjs";
import { root } from "./workspace.mjs";

const { Builders, Factories } = Contrib.FromNodePackageJson;
const builder = new Builders.ComponentBuilder(
  new Factories.ExternalReferenceFactory(),
  new Contrib.License.Factories.LicenseFactory(),
);

const listed = () => {
  const { status, stdout, stderr } = pnpm("-F", "@condor/server", "list", "--prod", "--json", "--depth", "Infinity");
  if (status !== 0) throw new Error(`pnpm could not list the packages:\n${stdout}${stderr}`);
  return JSON.parse(stdout)[0];
};

/** Every package below, once each, by its folder. */
const below = ({ dependencies = {}, optionalDependencies = {} }, known = new Map()) => {
  for (const [name, one] of Object.entries({ ...dependencies, ...optionalDependencies })) {
    known.set(one.path, { name, version: one.version, folder: one.path });
    below(one, known);
  }
  return known;
};

/** Its manifest; a binary for another platform is not installed, and then all that is known of it is in the lockfile. */
const manifestOf = ({ name, version, folder }) => {
  const path = join(folder, "package.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : { name, version };
};

const isOurs = (name) => name.startsWith("@condor/");

const purlOf = ({ name, version }) => {
  const [last, scope] = name.split("/").toReversed();
  return new PackageURL("npm", scope, last, version).toString();
};

// As Subresource Integrity writes it: the algorithm, and the digest in base64.
const hashOf = (integrity) => {
  const [algorithm, digest] = integrity.split("-");
  if (algorithm !== "sha512") throw new Error(`the lockfile pins by ${algorithm}, not by sha512`);
  return { algorithm: Enums.HashAlgorithm["SHA-512"], digest: Buffer.from(digest, "base64").toString("hex") };
};

const componentOf = (locked) => (one) => {
  const manifest = manifestOf(one);
  const component = builder.makeComponent(manifest);
  component.purl = purlOf(manifest);
  component.bomRef.value = component.purl;
  if (isOurs(manifest.name)) return component;
  const integrity = locked[`${manifest.name}@${manifest.version}`]?.resolution?.integrity;
  if (integrity === undefined) throw new Error(`${component.purl} is not in the lockfile`);
  const { algorithm, digest } = hashOf(integrity);
  component.hashes.set(algorithm, digest);
  return component;
};

/** The list as CycloneDX 1.6, in the order of the names. */
export const sbom = () => {
  const { packages: locked } = parse(readFileSync(join(root, "pnpm-lock.yaml"), "utf8"));
  const server = listed();
  const bom = new Models.Bom();
  bom.metadata.component = componentOf(locked)({ folder: server.path });
  for (const one of below(server).values()) bom.components.add(componentOf(locked)(one));
  const serialize = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return serialize.serialize(bom, { sortLists: true, space: 2 });
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(sbom());
