import type { PasswordHash, RegisteredClient, Scope } from "@condor/adapters-http";
import { type ClientId, type Secret, secret, type StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Configuration } from "../configuration/configuration.js";
import { isLoopback } from "../configuration/loopback.js";
import type { Logins } from "../store/logins.js";
import { sandboxLogin } from "./sandbox-login.js";

/** Other machines could log in as the sandbox's client with the password that everybody knows. */
export interface SandboxIsPublic {
  readonly _tag: "SandboxIsPublic";
  readonly host: string;
}

/** With which password the sandbox's client logs in: the public one, the configured one, or who knows. */
export type SandboxEntry = "Public" | "Given" | "Unknown";

type Admitted<L = never> = TE.TaskEither<StorageUnavailable | L, SandboxEntry>;

const scopes: ReadonlyArray<Scope> = ["create", "read"];
const publicPassword = secret(sandboxLogin.password);

/** The sandbox's client among the logins. */
const desk = (client: ClientId, logins: Logins, { hash, verify }: PasswordHash) => ({
  opensWith: (password: Secret) => (one: RegisteredClient) => TE.fromTask(verify(one.password, password)),
  // Where another node was faster, it has the same password from there.
  add: (password: Secret): TE.TaskEither<StorageUnavailable, void> =>
    pipe(
      TE.fromTask(hash(password)),
      TE.chain((hashed) => logins.add({ client, password: hashed, scopes })),
      TE.orElse((error) => (error._tag === "ClientExists" ? TE.right(undefined) : TE.left(error))),
    ),
  rotate: (password: Secret): TE.TaskEither<StorageUnavailable, void> =>
    pipe(
      TE.fromTask(hash(password)),
      TE.chain((hashed) => logins.rotate(client, hashed)),
      TE.orElse((error) => (error._tag === "NoSuchClient" ? TE.right(undefined) : TE.left(error))),
    ),
});

type Desk = ReturnType<typeof desk>;

/** The client is there with a password; what an operator has done with it since stays. */
const open = (at: Desk): ((found: O.Option<RegisteredClient>) => Admitted) =>
  O.matchW(
    () =>
      pipe(
        at.add(publicPassword),
        TE.map((): SandboxEntry => "Public"),
      ),
    (one) =>
      pipe(
        at.opensWith(publicPassword)(one),
        TE.map((isOpen): SandboxEntry => (isOpen ? "Public" : "Unknown")),
      ),
  );

const openWith = (at: Desk, password: Secret): ((found: O.Option<RegisteredClient>) => Admitted) =>
  O.matchW(
    () =>
      pipe(
        at.add(password),
        TE.map((): SandboxEntry => "Given"),
      ),
    (one) =>
      pipe(
        at.opensWith(password)(one),
        TE.chain((isSo) => (isSo ? TE.right(undefined) : at.rotate(password))),
        TE.map((): SandboxEntry => "Given"),
      ),
  );

const shut =
  (at: Desk, host: string) =>
  (found: O.Option<RegisteredClient>): Admitted<SandboxIsPublic> =>
    pipe(
      found,
      O.filter(({ isDisabled }) => !isDisabled && !isLoopback(host)),
      O.matchW(() => TE.right(false), at.opensWith(publicPassword)),
      TE.filterOrElse(
        (isOpen) => !isOpen,
        (): StorageUnavailable | SandboxIsPublic => ({ _tag: "SandboxIsPublic", host }),
      ),
      TE.map(() => "Unknown"),
    );

/** Lets the sandbox's client in as the configuration says, and nobody by a password that everybody knows from afar. */
export const admitSandbox = (
  { client, host, sandbox }: Pick<Configuration, "client" | "host" | "sandbox">,
  logins: Logins,
  passwords: PasswordHash,
): Admitted<SandboxIsPublic> => {
  const at = desk(client, logins, passwords);
  return pipe(
    logins.find(client),
    TE.chainW((found): Admitted<SandboxIsPublic> => {
      switch (sandbox._tag) {
        case "Off":
          return shut(at, host)(found);
        case "Public":
          return open(at)(found);
        case "Given":
          return openWith(at, sandbox.password)(found);
        default:
          return sandbox satisfies never;
      }
    }),
  );
};
