import { lenient } from "./listening.js";
import type { FuzzOptions } from "./fuzz.js";
import { plantedIn } from "./secrets.js";
import type { Change } from "./stage.js";
import { globex } from "./cast.js";

/** Answers that `spoil` changes where `is` says so. */
const where =
  (
    is: (request: Request, text: string) => boolean,
    spoil: (response: Response) => Response | Promise<Response>,
  ): Change =>
  ({ fetch, refuse }) => ({
    refuse,
    fetch: async (request, peer) => {
      const text = request.body === null ? "" : await request.clone().text();
      const response = await fetch(request, peer);
      return is(request, text) ? spoil(response) : response;
    },
  });

const failing = (response: Response): Response => {
  const text = `{"code":"internalError","message":"Internal error","requestId":"${"0".repeat(32)}"}`;
  return new Response(text, { status: 500, headers: response.headers });
};

const ssn = plantedIn(globex).find(({ isDocument }) => isDocument)?.text ?? "";

const withHeader = (name: string, value: string) => (response: Response) => {
  const headers = new Headers(response.headers);
  headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
};

const asStatus = (status: number) => (response: Response) =>
  new Response(response.body, { status, headers: response.headers });

const replaced = (from: RegExp, to: string) => async (response: Response) =>
  new Response((await response.text()).replace(from, to), { status: response.status, headers: response.headers });

const on = (path: string) => (request: Request) => new URL(request.url).pathname.startsWith(path);

interface Mutant extends Pick<FuzzOptions, "change" | "serve" | "packets"> {
  readonly finds: RegExp;
}

const noPackets = { packets: 0 } as const;

/** Ways in which a server is wrong, each with what the run must say of it. */
export const mutants: Readonly<Record<string, Mutant>> = {
  "answers 500 to a certain body": {
    ...noPackets,
    change: where((_, text) => text.includes('"issueType":"RE-ISSUE"'), failing),
    finds: /^fails with 500 internalError$/mu,
  },
  "throws at a lone surrogate": {
    ...noPackets,
    change: where(
      (_, text) => text.includes("\\ud800"),
      () => Promise.reject(new TypeError("ill-formed")),
    ),
    finds: /^throws TypeError: ill-formed$/mu,
  },
  "says that it is busy when it is not": {
    ...noPackets,
    change: where(on("/account/list/"), (response) => asStatus(503)(response)),
    finds: /^fails with 503/mu,
  },
  "tells another client's SSN in a header": {
    ...noPackets,
    change: where(on("/customer/kyc/status/"), withHeader("X-Debug", ssn)),
    finds: /^tells an SSN of globex$/mu,
  },
  "answers 201": {
    ...noPackets,
    change: where(on("/card/list/csta_"), (response) => (response.status === 200 ? asStatus(201)(response) : response)),
    finds: /^GET \/card\/list\/csta_\w+ answers 201$/mu,
  },
  "has a field that the document has not": {
    ...noPackets,
    change: where(on("/card/list/"), replaced(/"cards":/u, '"total":1,"cards":')),
    finds: /answers 200 and data\S* must NOT have additional properties$/mu,
  },
  "lets two lengths and folded headers pass": {
    packets: 100,
    serve: lenient,
    finds: /^(takes for a request what is none, and answers \d{3}|answers more requests than there are)$/mu,
  },
};
