import { ClientId, type StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as O from "#fp-ts/Option";
import * as TE from "#fp-ts/TaskEither";
import type { Database, Row } from "../database/database.js";

/** A client as its login is judged. Has the shape that `@condor/adapters-http` asks for. */
export interface LoginClient<Scope extends string> {
  readonly client: ClientId;
  readonly scopes: ReadonlyArray<Scope>;
  /** The hash of its password, as a PHC string. */
  readonly password: string;
  readonly isDisabled: boolean;
  /** Tokens of another generation do not work. */
  readonly generation: number;
}

const text = `
select client, password, scopes, generation, disabled_at is not null as disabled
from condor.client where client = $1 and password is not null
`;

const clientOf =
  <Scope extends string>(isScope: (value: unknown) => value is Scope) =>
  ({ client, password, scopes, generation, disabled }: Row): O.Option<LoginClient<Scope>> =>
    ClientId.is(client) && typeof password === "string" && Array.isArray(scopes)
      ? O.some({
          client,
          password,
          scopes: scopes.filter(isScope),
          isDisabled: disabled === true,
          generation: Number(generation),
        })
      : O.none;

/** The client that logs in under a name, disabled ones too; a client without a password does not log in. */
export const findClient =
  <Scope extends string>(database: Database, isScope: (value: unknown) => value is Scope) =>
  (login: string): TE.TaskEither<StorageUnavailable, O.Option<LoginClient<Scope>>> =>
    pipe(
      database.query({ name: "condor_find_client", text, values: [login] }),
      TE.map(([row]) => pipe(O.fromNullable(row), O.chain(clientOf(isScope)))),
    );
