// What is wrong with a ruleset's version, with the decisions accepted for it, or with the changeset that announces it.
import { rulesetChange } from "../../packages/rules/dist/index.js";

const sizes = ["none", "patch", "minor", "major"];
const parts = (version) => version.split(".").map(Number);

const moved = (version, size) => {
  const [major, minor, patch] = parts(version);
  if (size === "major") return `${major + 1}.0.0`;
  if (size === "minor") return `${major}.${minor + 1}.0`;
  return size === "patch" ? `${major}.${minor}.${patch + 1}` : version;
};

const compared = (one, other) => {
  const [a, b] = [parts(one), parts(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : a[at] - b[at];
};

const named = ({ tightened, otherwise, added, removed }) =>
  Object.entries({ "refused now": tightened, "decided otherwise": otherwise, added, removed })
    .filter(([, ids]) => ids.length > 0)
    .map(([what, ids]) => `  ${what} (${ids.length}): ${ids.slice(0, 3).join("; ")}${ids.length > 3 ? "; ..." : ""}`)
    .join("\n");

const changedInPlace = (version, change) =>
  `the decisions are not those accepted for ruleset ${version}; this is a ${change.size} change:\n${named(change)}\n` +
  `set rulesetVersion to ${moved(version, change.size)} in packages/core/src/admission/rules.ts, then npm run ruleset -- --accept`;

const aboutStep = (before, version, change) => {
  const least = moved(before, change.size);
  return compared(version, least) < 0
    ? [`ruleset ${version} follows ${before} with a ${change.size} change, and must be ${least}:\n${named(change)}`]
    : [];
};

const aboutChangeset = (accepted, size, { coreVersion, changesets }) => {
  const isReleased = accepted.coreVersion !== coreVersion;
  const isAnnounced = changesets.some((one) => sizes.indexOf(one) >= sizes.indexOf(size));
  return isReleased || isAnnounced
    ? []
    : [
        `ruleset ${accepted.rulesetVersion} needs a changeset of @condor/core that is at least ${size}: npm run changeset`,
      ];
};

/**
 * `current` is what the code decides, `accepted` the decisions in the repository, a file per version of the ruleset;
 * `changesets` are the sizes that the pending ones name for core. No problem is an empty list.
 */
export const judged = ({ current, accepted, ...release }) => {
  const { rulesetVersion } = current;
  const earlier = accepted.filter((one) => compared(one.rulesetVersion, rulesetVersion) < 0);
  const previous = earlier.toSorted((a, b) => compared(a.rulesetVersion, b.rulesetVersion)).at(-1);
  const step = previous && rulesetChange(previous.vectors, current.vectors);
  const problems = previous ? aboutStep(previous.rulesetVersion, rulesetVersion, step) : [];
  const own = accepted.find((one) => one.rulesetVersion === rulesetVersion);
  if (own === undefined)
    return [...problems, `ruleset ${rulesetVersion} is not accepted yet: npm run ruleset -- --accept`];
  const change = rulesetChange(own.vectors, current.vectors);
  if (change.size !== "none") problems.push(changedInPlace(rulesetVersion, change));
  return [...problems, ...aboutChangeset(own, step?.size ?? "patch", release)];
};
