// The two house rules that the linter has no rule of its own for; .oxlintrc.json says where they hold.
const forbid = (nodeTypes, message) => ({
  create: (context) => Object.fromEntries(nodeTypes.map((type) => [type, (node) => context.report({ node, message })])),
});

export default {
  meta: { name: "condor" },
  rules: {
    "no-throw": forbid(["ThrowStatement"], "Return an Either: nothing is thrown here."),
    "no-class": forbid(
      ["ClassDeclaration", "ClassExpression"],
      "Use a readonly record and functions: no classes here.",
    ),
  },
};
