import { holds, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { lawKey, lawRequest } from "../scene.js";

const keyed = (n = 0) => {
  const idempotencyKey = lawKey(n);
  return idempotencyKey === undefined ? {} : { idempotencyKey };
};

const keyUnique: CreateStatement = {
  name: "an Idempotency-Key belongs to one request of one customer",
  needs: ["keys"],
  of: (maker) =>
    lawOfEach(
      {
        name: keyUnique.name,
        holds: (other) =>
          directed(maker, {}, async ({ harness, load }) => {
            await load(0);
            await load(1);
            const opened = await harness.create(lawRequest(0, "plain"), keyed());
            await same("the first request", opened._tag, "Opened");
            const request = other === "customer" ? lawRequest(1, "plain") : lawRequest(0, "named");
            await same("another request", (await harness.create(request, keyed()))._tag, "IdempotencyKeyMismatch");
            await same("another key", (await harness.create(lawRequest(1, "plain"), keyed(1)))._tag, "Opened");
            await same("the first request again", await harness.create(lawRequest(0, "plain"), keyed()), opened);
          }),
      },
      ["customer", "request"] as const,
    ),
};

const keyAtOnce: CreateStatement = {
  name: "of two customers' requests at once with one Idempotency-Key one is opened",
  needs: ["keys"],
  of: (maker) =>
    lawOfEach(
      {
        name: keyAtOnce.name,
        holds: (wish) =>
          directed(maker, {}, async ({ harness, load }) => {
            await load(0);
            await load(1);
            const answers = await Promise.all([0, 1].map((n) => harness.create(lawRequest(n, wish), keyed())));
            const tags = answers.map(({ _tag }) => _tag).toSorted();
            await same("the answers", tags, ["IdempotencyKeyMismatch", "Opened"]);
            await holds((await harness.books()).length === 2, "the issuer has made more than one account and one card");
          }),
      },
      ["plain", "named"] as const,
    ),
};

const waitingRepeat: CreateStatement = {
  name: "an equal request with the key that waits for the first one gets the same account and card",
  needs: ["keys", "patience"],
  of: (maker) =>
    lawOfEach(
      {
        name: waitingRepeat.name,
        holds: (count) =>
          directed(maker, {}, async ({ harness, load }) => {
            await load(0);
            const ask = () => harness.create(lawRequest(0, "plain"), keyed());
            const [first, ...others] = await Promise.all(Array.from({ length: count }, ask));
            await same("the first answer", first?._tag, "Opened");
            for (const other of others) await same("another answer", other, first);
          }),
      },
      [2, 5],
    ),
};

export const ofKeys: ReadonlyArray<CreateStatement> = [keyUnique, keyAtOnce, waitingRepeat];
