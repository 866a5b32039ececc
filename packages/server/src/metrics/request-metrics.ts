import type { Observation } from "@condor/adapters-http";
import { Counter, Histogram, type Registry } from "prom-client";

// Most answers take milliseconds; a creation takes what its issuer takes, and patience ends at half a minute.
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The route that hands tokens out: there it is login and password that are refused. */
const login = "/auth/get-token";

const counters = (registers: Registry[]) => ({
  requests: new Counter({
    name: "condor_http_requests_total",
    help: "Answers, by the route's pattern, status and code; code 0 is success.",
    labelNames: ["route", "status", "code"],
    registers,
  }),
  durations: new Histogram({
    name: "condor_http_request_duration_seconds",
    help: "Time from the request's head to the answer, by the route's pattern.",
    labelNames: ["route"],
    buckets,
    registers,
  }),
  replays: new Counter({
    name: "condor_replays_total",
    help: "Answers that repeat an earlier creation's, for its Idempotency-Key.",
    registers,
  }),
  refused: new Counter({
    name: "condor_tokens_refused_total",
    help: "Answers 401 and 403: wrong login or password, wrong token, token without the scope.",
    labelNames: ["reason"],
    registers,
  }),
  turnedAway: new Counter({
    name: "condor_requests_turned_away_total",
    help: "Answers to requests that were too many: of a client or address, or of the whole server.",
    labelNames: ["reason"],
    registers,
  }),
});

/** Why a token was refused, or none handed out. */
const refusal = ({ route, code }: Observation): "login" | "token" | "scope" | undefined => {
  if (code === "forbidden") return "scope";
  if (code !== "unauthorized") return undefined;
  return route === login ? "login" : "token";
};

/** Why a request was turned away. */
const excess = ({ code, status }: Observation): "limited" | "busy" | undefined => {
  if (code === "serverBusy") return "busy";
  return status === 429 ? "limited" : undefined;
};

/** Counts answers. Labels are patterns of routes and codes of the published table, never what a caller wrote. */
export const requestMetrics = (registry: Registry): ((observation: Observation) => void) => {
  const { requests, durations, replays, refused, turnedAway } = counters([registry]);
  for (const reason of ["login", "token", "scope"]) refused.inc({ reason }, 0);
  for (const reason of ["limited", "busy"]) turnedAway.inc({ reason }, 0);
  return (observation) => {
    const { route = "none", status, code, durationMs, replayed } = observation;
    requests.inc({ route, status, code });
    durations.observe({ route }, durationMs / 1_000);
    if (replayed === true) replays.inc();
    const [reason, tooMany] = [refusal(observation), excess(observation)];
    if (reason !== undefined) refused.inc({ reason });
    if (tooMany !== undefined) turnedAway.inc({ reason: tooMany });
  };
};
