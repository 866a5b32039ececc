import * as fc from "fast-check";
import * as O from "#fp-ts/Option";
import { answered, holds, same } from "../law/broken.js";
import { stated } from "../law/stage.js";
import { keys, someone } from "../cast.js";
import type { CustomerRepositoryStage } from "./customer-repository-stage.js";
import { found, written } from "./moves.js";
import { operator } from "./operator.js";
import { pathTo } from "./path-to.js";

const lazily = stated({
  name: "Nothing happens until a task is run, and every run is a call of its own",
  given: fc.record({ who: someone }),
  runs: 6,
  holds: async ({ customers, seed }: CustomerRepositoryStage, { who }) => {
    const { customerId } = who.customer;
    const [idempotencyKey] = keys;
    if (idempotencyKey === undefined) return;
    const looking = customers.find(customerId);
    await holds(O.isNone(await answered("find", looking)), "a customer is found before anybody wrote it");
    await seed([who.customer]);
    const before = O.toUndefined(await answered("find", looking));
    await same("the customer found by the same task, run again", before?.customer, who.customer);
    if (before === undefined) return;

    const intent = who.opening({ idempotencyKey, dueAt: 0 });
    const beginning = customers.begin({ creation: intent, customerVersion: before.version, by: operator });
    const byKey = customers.findByIdempotencyKey(idempotencyKey);
    const due = customers.due(0, 1);
    await holds(
      O.isNone(await answered("findByIdempotencyKey", byKey)),
      "a begin that nobody ran has reserved its key",
    );
    await same("what is due before anything was begun", await answered("due", due), []);
    await same("the record before begin was run", await found(customers, customerId), before);
    const [first, second] = await Promise.all([answered("begin", beginning), answered("begin", beginning)]);
    const won = [first, second].filter(({ _tag }) => _tag === "Written");
    await same("how many of two runs of begin at once are written", won.length, 1);
    const version = await written("begin", first._tag === "Written" ? first : second);
    await same("begin, run again", (await answered("begin", beginning))._tag, "Stale");
    await holds(
      O.isSome(await answered("findByIdempotencyKey", byKey)),
      "the key leads nowhere, asked by the same task",
    );
    await same("what is due, asked by the same task", await answered("due", due), [{ customerId, dueAt: 0 }]);

    for (const creation of pathTo("IssuingCard", intent)) {
      const step = customers.advance({ creation, version, by: operator });
      await same(
        "the creation before advance was run",
        (await found(customers, customerId)).creation?.version,
        version,
      );
      await written("advance", await answered("advance", step));
      await same("advance, run again", (await answered("advance", step))._tag, "Stale");
    }
  },
});

export const lazyLaws = [lazily];
