import { plainly, type Variable } from "./variable.js";
import { within } from "./within.js";

const requests = (minimum: number) =>
  within(minimum, 100_000, {
    problem: "is not a number of requests",
    cure: `give a whole number from ${minimum} to 100000`,
  });

export const mostRunning: Variable<number> = {
  name: "CONDOR_MAX_RUNNING",
  meaning: "requests that are worked on at once",
  fallback: "256",
  decode: plainly(requests(1)),
};

export const mostWaiting: Variable<number> = {
  name: "CONDOR_MAX_WAITING",
  meaning: "requests that wait for those, at most 5 s",
  fallback: "1024",
  decode: plainly(requests(0)),
};

export const mostConnections: Variable<number> = {
  name: "CONDOR_MAX_CONNECTIONS",
  meaning: "connections that are kept open at once",
  fallback: "4096",
  decode: plainly(
    within(1, 100_000, { problem: "is not a number of connections", cure: "give a whole number from 1 to 100000" }),
  ),
};
