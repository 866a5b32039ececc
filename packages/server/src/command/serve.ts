import { pipe } from "#fp-ts/function";
import * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { type Configuration, configuration } from "../configuration/configuration.js";
import { unknownVariables } from "../configuration/unknown-variables.js";
import { startServer } from "../listening/start-server.js";
import { log } from "../log.js";
import { rehearsal } from "../sandbox/rehearsal.js";
import { welcome } from "../welcome/welcome.js";
import { aboutConfiguration, aboutStart } from "./complaint.js";
import { type ExitCode, exitCode } from "./exit-code.js";
import type { Surroundings } from "./surroundings.js";
import { stopped } from "./stopped.js";

const mostShown = 30;

const run =
  ({ environment, signals, say, complain }: Surroundings) =>
  (given: Configuration): T.Task<ExitCode> => {
    const lines = log(given.logLevel);
    return pipe(
      startServer(given, { onAnswer: lines.answered }),
      TE.bindTo("server"),
      TE.bindW("rehearsed", () => TE.fromTask(rehearsal({ ...given, customers: given.customers.slice(0, mostShown) }))),
      TE.matchEW(
        (error) => {
          complain(aboutStart(error));
          return T.of<ExitCode>(exitCode.notStarted);
        },
        ({ server, rehearsed }) => {
          const ended = stopped(signals, server, lines)();
          lines.listening(server.url);
          const unknown = unknownVariables(environment);
          if (unknown.length > 0) lines.unknownVariables(unknown);
          say(welcome({ url: server.url, configuration: given, rehearsed }));
          return () => ended;
        },
      ),
    );
  };

/** Serves until it is told to stop. */
export const serve = (surroundings: Surroundings): T.Task<ExitCode> =>
  pipe(
    configuration(surroundings.environment),
    TE.matchE((faults) => {
      surroundings.complain(aboutConfiguration(faults));
      return T.of<ExitCode>(exitCode.misused);
    }, run(surroundings)),
  );
