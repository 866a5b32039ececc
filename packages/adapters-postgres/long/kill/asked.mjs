/** Answers what only the harness asks of an issuer process, past the routes that lie: `issuerProcess` asks it. */
export const asked = (answers) => {
  process.on("message", ({ ask }) => {
    process.send({ [ask]: answers[ask]() });
  });
  process.on("disconnect", () => process.exit());
  // Ctrl-C reaches the whole group, and only the harness decides who ends.
  process.on("SIGINT", () => undefined);
};
