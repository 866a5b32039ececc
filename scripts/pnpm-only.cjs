"use strict";
// Plain `npm install` would set up the root alone and silently skip every package.
var agent = process.env.npm_config_user_agent || "";
if (agent.indexOf("pnpm/") !== 0) {
  console.error("\n  This workspace is set up by its own scripts, not by an install command.");
  console.error("  Use `npm start`, `npm test` or `npm run setup`: each installs what it needs.\n");
  process.exit(1);
}
