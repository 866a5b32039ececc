import type { Server } from "node:http";
import * as E from "#fp-ts/Either";
import type * as TE from "#fp-ts/TaskEither";
import { codeOf } from "../code-of.js";

/** The host and port cannot be listened on. */
export interface CannotListen {
  readonly _tag: "CannotListen";
  readonly host: string;
  readonly port: number;
  /** Node's code, such as EADDRINUSE. */
  readonly code: string;
}

/** Listens, and answers the port that is listened on. */
export const listen =
  (
    server: Server,
    { host, port }: { readonly host: string; readonly port: number },
  ): TE.TaskEither<CannotListen, number> =>
  () =>
    new Promise((resolve) => {
      const fail = (error: Error): void => resolve(E.left({ _tag: "CannotListen", host, port, code: codeOf(error) }));
      server.once("error", fail);
      server.listen({ host, port }, () => {
        server.off("error", fail);
        const address = server.address();
        resolve(E.right(typeof address === "object" && address !== null ? address.port : port));
      });
    });
