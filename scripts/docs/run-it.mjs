// The commands of docs/run-it.md, in its order, on stores of their own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.mjs";
import { openConsole } from "./console.mjs";

const condor = "npm run -s condor --";
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** What npm would start. One line has npm do it; for each of the others that would be half a second of npm alone. */
const started = (line) => line.replaceAll(condor, scripts.condor);

const mustSay = (what, pattern, printed) => {
  if (!pattern.test(printed)) throw new Error(`${what} prints\n${printed}`);
};

const says = (console, command, pattern) => () => mustSay(command, pattern, console.run(started(command)));

/** Each line with what runs it; `close` ends all that was started. */
export const runIt = () => {
  const console = openConsole();
  const postgres = async () => {
    const command = `npm run postgres -- --port 0 --folder ${console.folder}/postgres`;
    const printed = await console.start(command, /^DATABASE_URL=\S+\n/m);
    console.set("PRINTED", /^DATABASE_URL=(\S+)$/m.exec(printed)[1]);
  };
  // As a reader would: start, and paste what is printed.
  const node = (line) => async () => {
    const printed = await console.start(line, /Ctrl-C stops/);
    const pasted = printed.split("\n").filter((one) => /\bcurl\b/.test(one));
    mustSay("the request to paste", /"boises":\[[^\]]*"condor"/, console.run(pasted.join("\n")));
  };
  const gathered = () => {
    const folder = `${console.folder}/condor-server`;
    // Without the setup before it, which this run has had.
    console.run(`node scripts/deploy.mjs ${folder}`);
    mustSay("the gathered server", /^\d+\.\d+\.\d+$/m, console.run(`node ${folder}/dist/main.js --version`));
  };
  const explained = ({ body }) => {
    const [line] = body.split("\n");
    mustSay("the explanation", /^Refused by approved[^]*supply data/, console.run(`${started(line)}; test $? = 1`));
  };
  const lines = [
    [`${condor} config`, () => mustSay("npm", /^PORT=8080 +# default$/m, console.run(`${condor} config`))],
    // In a folder of its own: what a reader keeps in .condor is not touched, and every customer is new.
    ["npm start", node(`DATABASE_URL=file:${console.folder}/first PORT=0 npm start`)],
    ["npm run deploy -- ../condor-server", gathered],
    ["npm run postgres", postgres],
    [
      "export DATABASE_URL=postgres://postgres:…@127.0.0.1:54320/postgres",
      () => console.assign('export DATABASE_URL="$PRINTED"'),
    ],
    [`export CONDOR_KEYS=$(${condor} keys new)`],
    [`${condor} migrate`, /^Schema 0 is now schema \d+\.$/m],
    ["PORT=8081 npm start", node("PORT=0 npm start")],
    [`${condor} customers import customers.jsonl`, /./],
    [`${condor} customers show csta_6clNH3W2pBehujY8mpTCU8`, /Created/],
    [`${condor} customers export backup.jsonl`, /^$/],
    [`${condor} customers erase csta_Denied --yes`, /./],
    [
      `${condor} explain --customer packages/server/examples/waiting-business.json --request packages/server/examples/request.json`,
      explained,
    ],
    [`${condor} rules`, /^Ruleset /],
    [`${condor} rules table`, /^when /],
    [`${condor} recover`, /./],
    [`${condor} reviews`, /./],
    [`${condor} reconcile`, /./],
    [`${condor} customers export everything.jsonl`, /^$/],
    [`DATABASE_URL=file:restored ${condor} restore everything.jsonl`, /./],
    [`export CONDOR_KEYS=$(${condor} keys new),$CONDOR_KEYS`],
    [`${condor} keys rotate`, /./],
    [`${condor} clients add acme --scopes create,read --creations-per-day 1000`, /^[0-9a-zA-Z_-]{43}$/m],
    [`${condor} clients list`, /^acme +create,read +default +1000 /m],
  ];
  const run = (command, how) => {
    if (typeof how === "function") return how;
    return how === undefined ? () => console.assign(started(command)) : says(console, command, how);
  };
  return { commands: lines.map(([command, how]) => [command, run(command, how)]), close: console.close };
};
