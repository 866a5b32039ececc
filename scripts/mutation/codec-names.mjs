// A Stryker plugin. io-ts wants a name for every codec; condor's faults name the place by JSON pointer instead, so
// that no behaviour depends on it: mutants of these names alone are left out.
const makers = new Set(["branded", "choice", "integer", "openStruct", "schema", "secretText", "struct", "text"]);

const isMaker = (node) =>
  node.type === "CallExpression" && node.callee.type === "Identifier" && makers.has(node.callee.name);

/** `text("name", ...)`, but not `schema({ name: ... })`, whose name is one of several options. */
const isNameOf = (path) =>
  path.listKey === "arguments" && path.key === 0 && path.isStringLiteral() && isMaker(path.parent);

const shouldIgnore = (path) => (isNameOf(path) ? "the name of a codec: no behaviour depends on it" : undefined);

export const strykerPlugins = [{ kind: "Ignore", name: "codec-names", value: { shouldIgnore } }];
