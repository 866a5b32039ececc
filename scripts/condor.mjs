// `npm run condor -- …`: the command, where the caller stands and not where npm goes.
import process from "node:process";

process.chdir(process.env.INIT_CWD ?? ".");
await import("../packages/server/dist/main.js");
