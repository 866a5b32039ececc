// A real Postgres for development, on a folder, until it is told to stop.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "./postgres/start-postgres.mjs";
import { root } from "./workspace.mjs";

const help = `Runs a Postgres on this machine, for this machine only, until Ctrl-C.

  npm run postgres -- [--folder <folder>] [--port <port>]

  --folder  where its data is kept; .condor/postgres unless given
  --port    54320 unless given; 0 takes a free one
  --help    prints this
`;

const options = {
  folder: { type: "string", default: join(root, ".condor", "postgres") },
  port: { type: "string", default: "54320" },
  help: { type: "boolean", default: false },
};

const portOf = (text) => {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`--port is a number from 0 to 65535, not ${text}.`);
};

const serve = async ({ folder, port }) => {
  const server = await startPostgres({ folder, port: portOf(port) });
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.once(signal, () => {
      stopping = true;
      void server.stop();
    });
  console.log(`Postgres runs on ${folder}; Ctrl-C stops it.\n\nDATABASE_URL=${server.url}\n`);
  const log = await server.ended();
  if (!stopping) throw new Error(`Postgres ended by itself:\n${log}`);
};

try {
  const { values } = parseArgs({ options });
  if (values.help) console.log(help);
  else await serve(values);
} catch (error) {
  console.error(`${error.message}`);
  process.exitCode = 1;
}
