// A Stryker plugin. io-ts wants a name for every codec; condor's faults name the place by JSON pointer instead, so
// that no behaviour depends on it: mutants of these names alone are left out.
const codecs = [
  "branded",
  "choice",
  "date",
  "integer",
  "openStruct",
  "secretText",
  "struct",
  "tagged",
  "text",
  "timestamp",
];
/** What takes the name as its first argument; the last two hand it on. */
const makers = new Set([...codecs, "customerOf", "id"]);

const called = (node) => (node?.type === "CallExpression" ? node.callee.name : undefined);

/** `text("name", ...)` */
const isFirstArgument = ({ listKey, key, parent }) =>
  listKey === "arguments" && key === 0 && makers.has(called(parent));

/** `schema({ name: "name", ... })` */
const isNameOption = ({ key, parent, parentPath }) =>
  key === "value" && parent.key?.name === "name" && called(parentPath.parentPath?.parent) === "schema";

const isText = ({ node }) => node.type === "StringLiteral" || node.type === "TemplateLiteral";

const shouldIgnore = (path) =>
  isText(path) && (isFirstArgument(path) || isNameOption(path))
    ? "the name of a codec: no behaviour depends on it"
    : undefined;

export const strykerPlugins = [{ kind: "Ignore", name: "codec-names", value: { shouldIgnore } }];
