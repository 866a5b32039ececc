// Asks the registry for known vulnerabilities of what is shipped: `npm run audit`. Ends with 1 where one is `high` or
// worse. Some registries answer no such question: then nothing was audited, and that is said, with 0, or with 1 where
// `--required` is given.
import { pathToFileURL } from "node:url";
import { pnpm } from "./pnpm.mjs";

const levels = ["low", "moderate", "high", "critical"];
const failing = new Set(["high", "critical"]);

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What an answer of `pnpm audit --json` comes to: whether it was answered, and each advisory that must not ship. */
export const judged = (text) => {
  const { metadata, advisories = {} } = parsed(text) ?? {};
  if (metadata?.vulnerabilities === undefined) return { answered: false, failures: [], counts: "" };
  const failures = Object.values(advisories)
    .filter(({ severity }) => failing.has(severity))
    .map(
      ({ severity, module_name: name, title, url, patched_versions: patched }) =>
        `${severity}  ${name}: ${title} (${url}); mended in ${patched}`,
    );
  const counts = levels.map((level) => `${metadata.vulnerabilities[level] ?? 0} ${level}`).join(", ");
  const packages = metadata.totalDependencies ?? metadata.dependencies;
  return { answered: true, failures, counts: `${packages} packages: ${counts}` };
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { stdout } = pnpm("audit", "--prod", "--json");
  const { answered, failures, counts } = judged(stdout);
  if (answered) console.log([`audited ${counts}`, ...failures].join("\n"));
  else console.log("not audited: the registry does not answer questions about vulnerabilities");
  if (failures.length > 0) console.log("Update what is named, or say in pnpm-workspace.yaml why it cannot be reached.");
  process.exitCode = failures.length > 0 || (!answered && process.argv.includes("--required")) ? 1 : 0;
}
