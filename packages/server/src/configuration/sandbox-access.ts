import type { Secret } from "@condor/core";
import { sequenceS } from "#fp-ts/Apply";
import * as E from "#fp-ts/Either";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import { isLoopback } from "./loopback.js";
import { together } from "./together.js";
import { type ConfigurationFault, type Environment, read } from "./variable.js";
import { variables } from "./variables.js";

/** Whether the sandbox's own client may log in, and with what. */
export type SandboxAccess =
  | { readonly _tag: "Off" }
  /** With the password that everybody knows, from this machine alone; one that its client was given since stays. */
  | { readonly _tag: "Public" }
  | { readonly _tag: "Given"; readonly password: Secret };

interface Given {
  readonly host: string;
  readonly sandboxClient: boolean;
  readonly sandboxPassword: Secret | undefined;
  readonly customersNamed: boolean;
}

export interface Reach {
  readonly host: string;
  readonly sandbox: SandboxAccess;
}

type Faulty = E.Either<ReadonlyArray<ConfigurationFault>, never>;

const fault = (variable: string, value: string, problem: string, cure: string): Faulty =>
  E.left([{ variable, value, problem, cure }]);

const off = ({ host, sandboxPassword, customersNamed }: Given): E.Either<ReadonlyArray<ConfigurationFault>, Reach> => {
  const { customers, sandboxClient, sandboxPassword: password } = variables;
  const [problem, cure] = ["needs the sandbox's client, which is off", `remove it, or ${sandboxClient.name}=on`];
  if (sandboxPassword !== undefined) return fault(password.name, "[redacted]", problem, cure);
  if (customersNamed)
    return fault(customers.name, "", problem, "import them for a client: condor customers import FILE --client NAME");
  return E.right({ host, sandbox: { _tag: "Off" } });
};

/** RFC 1122 has 127.0.0.1 for this machine alone: the public password is for nobody beyond it. */
const reachOf = (given: Given): E.Either<ReadonlyArray<ConfigurationFault>, Reach> => {
  const { host, sandboxClient, sandboxPassword: password } = given;
  if (!sandboxClient) return off(given);
  if (password !== undefined) return E.right({ host, sandbox: { _tag: "Given", password } });
  if (isLoopback(host)) return E.right({ host, sandbox: { _tag: "Public" } });
  return fault(
    variables.host.name,
    host,
    "would let other machines in with the sandbox's password, which everybody knows",
    `set ${variables.sandboxPassword.name}, or ${variables.sandboxClient.name}=off, or ${variables.host.name}=127.0.0.1`,
  );
};

/** Where the server listens, and who it lets in there by itself. */
export const reach = (environment: Environment): TE.TaskEither<ReadonlyArray<ConfigurationFault>, Reach> => {
  const given = read(environment);
  const { host, sandboxClient, sandboxPassword, customers } = variables;
  return pipe(
    sequenceS(together)({
      host: given(host),
      sandboxClient: given(sandboxClient),
      sandboxPassword: given(sandboxPassword),
      customersNamed: TE.right((environment[customers.name] ?? "") !== ""),
    }),
    TE.chainEitherK(reachOf),
  );
};
