import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";
import { unknownVariables } from "../configuration/unknown-variables.js";
import { startServer } from "../listening/start-server.js";
import { log } from "../log.js";
import { rehearsal } from "../sandbox/rehearsal.js";
import { welcome } from "../welcome/welcome.js";
import type { Command } from "./command.js";
import { aboutStart } from "./complaint.js";
import { configured } from "./configured.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";
import { stopped } from "./stopped.js";
import { withoutArguments } from "./without-arguments.js";

const mostShown = 30;

const shownOf = ({ sandbox, customers }: Configuration): Configuration["customers"] =>
  sandbox._tag === "Off" ? [] : customers.slice(0, mostShown);

const run =
  ({ environment, signals, say, complain }: Surroundings) =>
  (given: Configuration): T.Task<ExitCode> => {
    const lines = log(given.logLevel);
    return pipe(
      startServer(given, { onAnswer: lines.answered, onRecovery: lines.recovered }),
      TE.bindTo("server"),
      TE.bindW("rehearsed", ({ server }) => TE.fromTask(rehearsal(given, server.store, shownOf(given)))),
      TE.matchEW(
        (error) => {
          complain(aboutStart(error));
          return T.of<ExitCode>(exitCode.failed);
        },
        ({ server, rehearsed }) => {
          const ended = stopped(signals, server, lines)();
          lines.listening(server);
          const unknown = unknownVariables(environment);
          if (unknown.length > 0) lines.unknownVariables(unknown);
          lines.notImported(server.notImported);
          say(welcome({ url: server.url, entry: server.entry, configuration: given, rehearsed }));
          return () => ended;
        },
      ),
    );
  };

/** Serves until it is told to stop. */
export const serve: Command = {
  name: "serve",
  takes: "",
  summary: "listen for requests until SIGTERM or SIGINT",
  details: `Opens the store that DATABASE_URL names, finishes what was cut off, and answers requests.
An embedded store is brought to today's schema first; a PostgreSQL server needs condor migrate.
Settings: condor --help.`,
  examples: ["condor serve", "PORT=0 DATABASE_URL=memory: condor serve", "condor serve --config condor.env"],
  exits: {
    done: "stopped as asked",
    failed: "could not start: the port is in use, the store did not open",
    stopped: "ended at once by a second SIGINT or SIGTERM",
  },
  run: (surroundings, rest) => withoutArguments(surroundings, rest, () => configured(surroundings, run(surroundings))),
};
