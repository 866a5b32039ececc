import type { RecordedCall } from "@condor/testkit";
import { onTestFinished } from "vitest";
import { shippedCustomers } from "../sandbox-files.js";
import { asked, type Wish } from "./client.js";

// A new customer is asked for each time.
const pace = 30;
const mostRunning = 24;
// Whoever waits for a dead one's lease hangs up before it is over.
const patience = 2_000;

/** Most are plain; of the others the issuer loses the answer, acts late, declines, or is down at first. */
const references = ["sandboxLoseAnswer", "sandboxActLate", "sandboxDeclineCard", "sandboxDown"];
export const customers = Array.from({ length: 150 }, (_, n) => ({
  ...shippedCustomers[0],
  customerId: `csta_Node${n + 1}`,
  reference: n % 3 === 0 ? references[(n / 3) % references.length] : `plain${n}`,
}));

const wishesOf = (customerId: string): ReadonlyArray<Wish> => [
  { customerId },
  { customerId, key: `key ${customerId}` },
  { customerId, nameOnCard: "JESSIE T" },
  { customerId, key: `key ${customerId}` },
];

/** Requests spread over both nodes, customer after customer, without waiting for each to end, until it is over. */
export const calling = (urls: ReadonlyArray<string>, token: string) => {
  const history: RecordedCall[] = [];
  const hungUp = new AbortController();
  const { signal } = hungUp;
  const atMortal = { answered: 0 };
  const requests: Promise<void>[] = [];
  const call = async (wish: Wish, node: number): Promise<void> => {
    running += 1;
    const told = await asked({ url: urls[node] ?? "", token, signal }, wish);
    running -= 1;
    history.push(told);
    if (node === 1 && told.said !== undefined) atMortal.answered += 1;
  };
  let [next, running] = [0, 0];
  const timer = setInterval(() => {
    if (running >= mostRunning) return;
    const { customerId } = customers[next % customers.length] ?? { customerId: "" };
    requests.push(...wishesOf(customerId).map((wish, n) => call(wish, (next + n) % 2)));
    next += 1;
  }, pace);
  onTestFinished(() => clearInterval(timer));
  const over = async (): Promise<void> => {
    clearInterval(timer);
    await Promise.race([Promise.all(requests), new Promise((go) => setTimeout(go, patience))]);
    hungUp.abort();
    await Promise.all(requests);
  };
  return { history, atMortal, over };
};
