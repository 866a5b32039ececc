import * as E from "#fp-ts/Either";
import type * as T from "#fp-ts/Task";
import type * as TE from "#fp-ts/TaskEither";
import type { Due, StorageUnavailable } from "./customer-repository.js";
import type { CustomerId } from "./id/id.js";
import type { Answer } from "./next/answer.js";
import type { Ports } from "./ports.js";
import { ofStore } from "./run/guarded.js";
import { type RunOptions, run } from "./run/run.js";
import { standardTimings, type Timings } from "./timings.js";

/** What became of one creation that was due. */
export interface Recovered {
  readonly customerId: CustomerId;
  readonly answer: Answer;
}

const isUnreadable = ({ answer }: Recovered): boolean => E.isLeft(answer) && answer.left._tag === "RecordUnreadable";

const finish =
  (ports: Ports, timings: Timings, options: RunOptions) =>
  (due: ReadonlyArray<Due>): T.Task<ReadonlyArray<Recovered>> =>
  async () => {
    const recovered: Recovered[] = [];
    for (const { customerId } of due)
      if (options.signal?.aborted !== true)
        recovered.push({ customerId, answer: await run(ports, timings)({ _tag: "Recover", customerId }, options)() });
    return recovered;
  };

/**
 * Finishes what is due, oldest first, one after the other, at most `limit` creations. A record that cannot be read is
 * reported and passed over, so that it starves nobody. Safe to run anywhere, any number of times, at once.
 */
export const recover =
  (ports: Ports, timings: Timings = standardTimings) =>
  (limit: number, options: RunOptions = {}): TE.TaskEither<StorageUnavailable, ReadonlyArray<Recovered>> =>
  async () => {
    const now = ports.clock.now();
    const recovered: Recovered[] = [];
    let after: Due | undefined;
    for (let left = limit; left > 0; ) {
      const due = await ofStore(() => ports.customers.due(now, left, after))();
      if (E.isLeft(due)) return due;
      const finished = await finish(ports, timings, options)(due.right)();
      recovered.push(...finished);
      after = due.right.at(-1);
      left = finished.filter(isUnreadable).length;
    }
    return E.right(recovered);
  };
