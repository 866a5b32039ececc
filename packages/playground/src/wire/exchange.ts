import { condorApp } from "@condor/adapters-http";
import { systemClock } from "@condor/adapters-memory";
import { portsOf, type World } from "../world.js";
import { knownCaller } from "./known-caller.js";

/** An answer as a caller gets it. */
export interface WireAnswer {
  readonly status: number;
  /** Those that tell something about this answer. */
  readonly headers: ReadonlyArray<readonly [string, string]>;
  /** JSON, laid out for reading. */
  readonly body: string;
}

/** One of the day that the vendor's page was last seen to call the route deprecated. */
const deprecation = { since: 1_688_169_600 };
const shown = ["content-type", "retry-after", "idempotency-replayed", "deprecation", "link"];

/** Firefox has no `Request.body`; its `Response.body` is the same stream. */
const withBody = (request: Request, body: string): Request =>
  "body" in Request.prototype ? request : Object.defineProperty(request, "body", { value: new Response(body).body });

const asked = (body: string): Request => {
  const headers = { "content-type": "application/json", "x-connectfi-token": "playground" };
  return withBody(
    new Request("https://condor.invalid/condor/customer/create", { method: "POST", headers, body }),
    body,
  );
};

const laidOut = (body: string): string => JSON.stringify(JSON.parse(body), null, 2);

/** What the service answers to a body, sound or not: the shipped app, over ports in memory, in this page. */
export const exchange = async (world: World, body: string): Promise<WireAnswer> => {
  const ports = portsOf(world)(systemClock);
  const app = condorApp({
    ...knownCaller(world.client),
    portsOf: () => ports,
    clock: systemClock,
    deprecation,
    newRequestId: () => "0123456789abcdef0123456789abcdef",
  });
  const response = await app.fetch(asked(body));
  const headers = shown.flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { status: response.status, headers, body: laidOut(await response.text()) };
};
