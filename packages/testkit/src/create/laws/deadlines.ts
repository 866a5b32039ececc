import { type Milliseconds, standardTimings } from "@condor/core";
import { holds, same } from "../../law/broken.js";
import { lawOfEach } from "../../law/law-of.js";
import type { Fault, PortMethod } from "../../fault/fault.js";
import type { CreateStatement } from "../create-statement.js";
import { directed } from "../directed.js";
import { lawRequest } from "../scene.js";

const calls = [1, 2, 3, 4, 5, 6];
const issuing: ReadonlyArray<PortMethod> = ["openAccount", "issueDebitCard"];

/** A request that is this late has a millisecond too little left for another call of the issuer. */
const tooLate: Milliseconds = standardTimings.request - standardTimings.issuerCall + 1;

interface SlowCall {
  readonly fault: Fault;
  /** How many calls of the issuer started after the slow one. */
  readonly startedLate: () => number;
}

/** The clock is turned after the n-th call. */
const slowCall = (nth: number, turn: () => void): SlowCall => {
  let count = 0;
  let late = 0;
  return {
    startedLate: () => late,
    fault: (call, act) => async () => {
      count += 1;
      const isSlow = count === nth;
      if (count > nth && issuing.includes(call.method)) late += 1;
      const answer = await act();
      if (isSlow) turn();
      return answer;
    },
  };
};

const inTime: CreateStatement = {
  name: "a call of the issuer starts only with time for it, or the lease is given back and the next request goes on",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: inTime.name,
        holds: async (nth) => {
          let pass: (duration: Milliseconds) => void = () => undefined;
          const { fault, startedLate } = slowCall(nth, () => pass(tooLate));
          await directed(maker, { fault }, async (stage) => {
            pass = stage.pass;
            await stage.load(0);
            const ask = async () => (await stage.harness.create(lawRequest(0, "plain")))._tag;
            const first = await ask();
            await same("calls of the issuer that started too late", startedLate(), 0);
            await holds(first === "Opened" || first === "IssuerUnavailable", `the late request is told ${first}`);
            await same("the next request", await ask(), first === "Opened" ? "AlreadyCreated" : "Opened");
          });
        },
      },
      calls,
    ),
};

const clockGoesBack: CreateStatement = {
  name: "no write is dated before an earlier one, also where the clock goes back",
  needs: ["ports"],
  of: (maker) =>
    lawOfEach(
      {
        name: clockGoesBack.name,
        holds: async (nth) => {
          let pass: (duration: Milliseconds) => void = () => undefined;
          const { fault } = slowCall(nth, () => pass(-5_000));
          await directed(maker, { fault }, async (stage) => {
            pass = stage.pass;
            await stage.load(0);
            await same("the request", (await stage.harness.create(lawRequest(0, "plain")))._tag, "Opened");
            const dates = stage.observed.writes.map(({ writtenAt }) => writtenAt);
            await same(
              "the dates",
              dates.toSorted((a, b) => a - b),
              dates,
            );
          });
        },
      },
      calls,
    ),
};

export const ofDeadlines: ReadonlyArray<CreateStatement> = [inTime, clockGoesBack];
