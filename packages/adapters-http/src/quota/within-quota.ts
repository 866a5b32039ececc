import type { ClientId, StorageUnavailable } from "@condor/core";
import { pipe } from "#fp-ts/function";
import * as TE from "#fp-ts/TaskEither";
import type { TooManyRequests } from "../http-error.js";
import type { CreationQuota } from "./creation-quota.js";

/** Goes on where another creation of the client may begin; without a quota any number may. */
export const withinQuota =
  (quota: CreationQuota | undefined) =>
  (client: ClientId): TE.TaskEither<StorageUnavailable | TooManyRequests, void> =>
    quota === undefined
      ? TE.right(undefined)
      : pipe(
          quota(client),
          TE.chainW((answer) =>
            answer._tag === "Within"
              ? TE.right(undefined)
              : TE.left<TooManyRequests>({ _tag: "TooManyRequests", retryAt: answer.until }),
          ),
        );
