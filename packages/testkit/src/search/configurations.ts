import type { KeyRetention } from "@condor/core";
import { noChances } from "./chances.js";
import type { Configuration } from "./configuration.js";

const declinesForgotten: KeyRetention = { _tag: "Forever", declines: "forgotten" };
const declinesKept: KeyRetention = { _tag: "Forever", declines: "kept" };
const keysForgotten: KeyRetention = { _tag: "For", duration: 24 * 60 * 60 * 1_000 };

const oneOfEach = { ...noChances, crashes: 1, faults: 1, expiries: 1 };

/** The whole space of two processes, two requests, a crash, a network fault and a lease that ends early. */
export const small: ReadonlyArray<Configuration> = [
  {
    name: "two equal requests, 1 crash, 1 fault, 1 early end of a lease",
    retention: declinesForgotten,
    chances: oneOfEach,
    asked: [[["plain"], ["plain"]]],
  },
  {
    name: "two different requests, 1 crash, 1 fault, 1 early end of a lease",
    retention: declinesForgotten,
    chances: oneOfEach,
    asked: [[["plain"], ["other"]]],
  },
];

/** What the small ones leave out, each by itself. */
export const special: ReadonlyArray<Configuration> = [
  {
    name: "refusals that the issuer forgets",
    retention: declinesForgotten,
    chances: { ...noChances, faults: 1, declines: 2 },
    asked: [
      [["plain"], ["other"]],
      [["plain"], ["plain"]],
      [["keyed"], ["resume"]],
    ],
  },
  {
    name: "refusals that the issuer keeps",
    retention: declinesKept,
    chances: { ...noChances, faults: 1, declines: 2 },
    asked: [
      [["plain"], ["other"]],
      [["plain"], ["plain"]],
      [["keyed"], ["recover"]],
    ],
  },
  {
    name: "an Idempotency-Key, resume and recovery",
    retention: declinesForgotten,
    chances: { ...noChances, crashes: 1, expiries: 1 },
    asked: [
      [["keyed"], ["keyed"]],
      [["keyed"], ["keyed other"]],
      [["keyed"], ["resume"]],
      [["plain"], ["recover"]],
    ],
  },
  {
    name: "answers that contradict the order",
    retention: declinesForgotten,
    chances: { ...noChances, faults: 1, contradictions: 1, declines: 1 },
    asked: [[["plain"], ["other"]]],
  },
  {
    name: "imports of another profile or verification",
    retention: declinesForgotten,
    chances: { ...noChances, crashes: 1, imports: 2 },
    asked: [[["plain"], ["plain"]]],
  },
  {
    name: "keys that the issuer forgets after a day",
    retention: keysForgotten,
    chances: { ...noChances, crashes: 1, faults: 1, days: 1 },
    asked: [[["plain"], ["plain"]]],
  },
  {
    name: "an operator's moves, refusals forgotten",
    retention: declinesForgotten,
    chances: { ...noChances, faults: 1, contradictions: 1, moves: 2 },
    asked: [[["plain"], ["plain"]]],
  },
  {
    name: "an operator's moves, refusals kept",
    retention: declinesKept,
    chances: { ...noChances, faults: 1, contradictions: 1, moves: 2 },
    asked: [[["plain"], ["plain"]]],
  },
];

const twoOfEach = { ...noChances, crashes: 2, faults: 2, expiries: 1 };

/** For a long run: more goes wrong, and more processes are at work at once. */
export const large: ReadonlyArray<Configuration> = [
  {
    name: "two equal requests, 2 crashes, 2 faults, 1 early end of a lease",
    retention: declinesForgotten,
    chances: twoOfEach,
    asked: [[["plain"], ["plain"]]],
  },
  {
    name: "two different requests, 2 crashes, 2 faults, 1 early end of a lease",
    retention: declinesForgotten,
    chances: twoOfEach,
    asked: [[["plain"], ["other"]]],
  },
  {
    name: "three equal requests, 1 crash, 1 fault, 1 early end of a lease",
    retention: declinesForgotten,
    chances: oneOfEach,
    asked: [[["plain"], ["plain"], ["plain"]]],
  },
  {
    name: "three requests, one of them different, 1 crash, 1 fault, 1 early end of a lease",
    retention: declinesForgotten,
    chances: oneOfEach,
    asked: [[["plain"], ["plain"], ["other"]]],
  },
  {
    name: "three equal requests, 2 crashes, 2 faults, 1 early end of a lease",
    retention: declinesForgotten,
    chances: twoOfEach,
    asked: [[["plain"], ["plain"], ["plain"]]],
  },
];
