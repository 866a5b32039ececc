import type { CustomerRecord } from "@condor/core";
import { match } from "ts-pattern";
import { type Books, settled } from "./books.js";
import { memo, memo2 } from "./memo.js";
import { isCurrent } from "./store.js";
import type { Message } from "./message.js";
import { lapsed } from "./time.js";

/** What is on its way, for any time and in any order. */
export type Network = ReadonlyArray<Message>;

export const sending = memo2((network: Network, message: Message): Network => [...network, message]);

/** Each message that may arrive next, and what is then still on its way. */
export const arrivals = memo(
  (network: Network): ReadonlyArray<readonly [Message, Network]> =>
    network.map((message, place) => [message, network.toSpliced(place, 1)]),
);

const lapsedMessage = (message: Message): Message =>
  match(message)
    .returnType<Message>()
    .with({ _tag: "Call" }, (call) => call)
    .with({ _tag: "Begin" }, (begin) => ({ ...begin, creation: lapsed(begin.creation) }))
    .with({ _tag: "Advance" }, (advance) => ({ ...advance, creation: lapsed(advance.creation) }))
    .exhaustive();

/** After a pause longer than any lease and back-off. */
export const lapsedNetwork = memo((network: Network): Network => network.map(lapsedMessage));

const stored = memo2((network: Network, record: CustomerRecord): Network => {
  const left = network.filter((message) => message._tag === "Call" || isCurrent(record, message));
  return left.length === network.length ? network : left;
});

const made = memo2((network: Network, books: Books): Network => {
  const left = network.filter((message) => message._tag !== "Call" || settled(books, message.call) === undefined);
  return left.length === network.length ? network : left;
});

/** Without the messages whose arrival changes nothing any more. */
export const withoutEffectless = (network: Network, record: CustomerRecord, books: Books): Network =>
  network.length === 0 ? network : made(stored(network, record), books);
