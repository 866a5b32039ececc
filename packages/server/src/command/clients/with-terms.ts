import type { ClientId } from "@condor/core";
import * as E from "#fp-ts/Either";
import * as T from "#fp-ts/Task";
import { type ExitCode, exitCode } from "../exit-code.js";
import type { Surroundings } from "../surroundings.js";
import { withOptions } from "../with-options.js";
import { clientName } from "./client-name.js";
import { type GivenTerms, givenTerms, termOptions } from "./given-terms.js";

/** Does something with the client and the terms that were given, or tells what is wrong with them. */
export const withTerms = (
  surroundings: Surroundings,
  rest: ReadonlyArray<string>,
  use: (client: ClientId, terms: GivenTerms) => T.Task<ExitCode>,
): T.Task<ExitCode> =>
  withOptions(surroundings, rest, { operands: ["NAME"], values: termOptions }, (options) =>
    clientName(surroundings, options.operands[0], (client) => {
      const terms = givenTerms(options);
      if (E.isRight(terms)) return use(client, terms.right);
      surroundings.complain(`condor: ${terms.left}.\n`);
      return T.of(exitCode.misused);
    }),
  );
