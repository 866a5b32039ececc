import { type Explanation, explain } from "@condor/core";
import { explained } from "@condor/rules";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import type * as T from "#fp-ts/Task";
import * as TE from "#fp-ts/TaskEither";
import { program } from "../../configuration/program.js";
import type { Command } from "../command.js";
import { aboutFiles } from "../complaint.js";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { Options } from "../options.js";
import type { Surroundings } from "../surroundings.js";
import { withOptions } from "../with-options.js";
import { aboutExplanation } from "./about-explanation.js";
import { type FactFiles, factsOfFiles } from "./facts-of-files.js";

const given = (value: string | undefined): value is string => value !== undefined && value !== "";

const filesOf = ({ environment }: Surroundings, { values }: Options): E.Either<string, FactFiles> => {
  const [customer, request, creation] = ["customer", "request", "creation"].map((name) => values.get(name));
  if (!given(customer) || !given(request)) return E.left("--customer FILE and --request FILE are needed");
  const paths = [values.get("program"), environment[program.name], program.fallback];
  const files = { customer, request, program: paths.find(given) ?? program.fallback };
  return E.right(creation === undefined ? files : { ...files, creation });
};

const print =
  ({ say }: Surroundings, asJson: boolean) =>
  (explanation: Explanation): ExitCode => {
    say(asJson ? `${JSON.stringify(explained(explanation), null, 2)}\n` : aboutExplanation(explanation));
    return E.isRight(explanation.decision) ? exitCode.done : exitCode.failed;
  };

const ofFiles =
  (surroundings: Surroundings, asJson: boolean) =>
  (files: FactFiles): T.Task<ExitCode> =>
    pipe(
      factsOfFiles(files),
      TE.match(
        (faults) => {
          surroundings.complain(aboutFiles(faults));
          return exitCode.misused;
        },
        (facts) => print(surroundings, asJson)(explain(facts)),
      ),
    );

const misused = ({ complain }: Surroundings, fault: string): ExitCode => {
  complain(`condor: ${fault}. Add --help to the command to see what it takes.\n`);
  return exitCode.misused;
};

/** Says why a request is admitted or refused. */
export const explainCommand: Command = {
  name: "explain",
  takes: "--customer FILE --request FILE [--program FILE] [--creation FILE] [--json]",
  summary: "say why a customer's request is admitted or refused, and what to do about it",
  details: `Decides as the server would, and prints every rule with its verdict and what it looked at. No store is opened and nobody
is called. What depends on other customers, as whether a card reference is in use, is not decided here.`,
  options: [
    ["--customer FILE", "the customer as JSON; or a list of customers, of whom the request names one"],
    ["--request FILE", "the body of POST /condor/customer/create"],
    ["--program FILE", "the card program; that of CONDOR_PROGRAM unless told"],
    ["--creation FILE", "the customer's creation, as a store keeps it; none unless told"],
    ["--json", "as JSON, with the trace"],
  ],
  examples: ["condor explain --customer customer.json --request request.json"],
  exits: { done: "the request is admitted", failed: "it is refused" },
  run: (surroundings, rest) =>
    withOptions(
      surroundings,
      rest,
      { operands: [], flags: ["json"], values: ["customer", "request", "program", "creation"] },
      (options) => {
        const files = filesOf(surroundings, options);
        return E.isLeft(files)
          ? () => Promise.resolve(misused(surroundings, files.left))
          : ofFiles(surroundings, options.flags.has("json"))(files.right);
      },
    ),
};
