import { join } from "node:path";
import { Application } from "typedoc";
import { published } from "../../../scripts/workspace.mjs";
import { write } from "./files.mjs";
import { built, docs, root } from "./places.mjs";

const entries = published.map(({ folder, manifest }) => ({
  name: manifest.name,
  file: join(folder, "src", "index.ts"),
}));

const tsconfig = join(docs, ".site", "tsconfig.json");

// One program, in which a type is the same wherever it is imported from.
const program = {
  extends: join(root, "tsconfig.base.json"),
  compilerOptions: {
    composite: false,
    noEmit: true,
    lib: ["es2023", "dom"],
    types: ["node"],
    paths: Object.fromEntries(entries.map(({ name, file }) => [name, [file]])),
  },
  files: entries.map(({ file }) => file),
};

const options = {
  name: "condor",
  entryPoints: program.files,
  tsconfig,
  // `tsc -b` checks the same sources.
  skipErrorChecking: true,
  readme: "none",
  disableSources: true,
  excludeExternals: true,
  githubPages: false,
  hideGenerator: true,
  // It has no place for an interface that extends what a codec makes, and links there all the same.
  includeHierarchySummary: false,
  logLevel: "Error",
  customCss: join(docs, ".vitepress", "theme", "api.css"),
  favicon: join(docs, ".vitepress", "theme", "logo.svg"),
  navigationLinks: { Guide: "/index.html", Rules: "/rules.html" },
};

/** Everything that the public packages export, as HTML below /api/. */
export const api = async () => {
  write(tsconfig, JSON.stringify(program));
  const app = await Application.bootstrap(options);
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc made nothing of the sources");
  // TypeDoc calls a module by its file, as `core/src`.
  for (const module of project.children ?? []) module.name = `@condor/${module.name.split("/")[0]}`;
  await app.generateDocs(project, join(built, "api"));
};
