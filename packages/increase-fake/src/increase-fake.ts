import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { answered } from "./answered.js";
import type { Collection } from "./behaviour.js";
import { type Group, group, type Served } from "./group.js";
import { listed } from "./listed.js";
import { problem, type Reply } from "./problem.js";

export interface IncreaseFakeOptions {
  /** The most that a page of a list has: Increase's 100 unless told. */
  readonly pageSize?: number;
  /** The port on loopback: any free one unless told. */
  readonly port?: number;
}

/** Increase's routes on loopback, for everything that an account and a card need. */
export interface IncreaseFake {
  readonly url: string;
  /** The bank of an API key; before it is asked for, the key is not known. */
  readonly group: (apiKey: string) => Group;
  readonly close: () => Promise<void>;
}

const collections: ReadonlyArray<Collection> = ["entities", "accounts", "account_numbers", "cards", "physical_cards"];

const own = { _tag: "Own" } as const;

const posted = async (of: Served, collection: Collection, request: IncomingMessage, response: ServerResponse) => {
  const key = request.headers["idempotency-key"];
  const body: unknown = await json(request).catch(() => undefined);
  const asked = { method: "POST", collection, body, ...(typeof key === "string" ? { key } : {}) };
  const { acts, answers, after } = of.arrive(asked);
  if (acts === "later") of.later(() => of.make(asked));
  const made: Reply = acts === "now" ? of.make(asked) : problem("internal_server_error");
  await after;
  answered(response, answers, made);
};

/** A stateful stand-in for Increase. A collection that is only read is answered as it is. */
export const increaseFake = async ({ pageSize = 100, port = 0 }: IncreaseFakeOptions = {}): Promise<IncreaseFake> => {
  const groups = new Map<string, Served>();
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const of = groups.get((request.headers.authorization ?? "").replace(/^Bearer /u, ""));
    const collection = collections.find((one) => pathname === `/${one}`);
    if (of === undefined)
      answered(response, own, problem("invalid_api_key_error", null, { reason: "deleted_credential" }));
    else if (collection === undefined) answered(response, own, problem("api_method_not_found_error"));
    else if (request.method === "POST") await posted(of, collection, request, response);
    else {
      const { answers, after } = of.arrive({ method: "GET", collection });
      const page = listed(of.objects(collection), searchParams, pageSize);
      await after;
      answered(response, answers, page);
    }
  };
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}`,
    group: (apiKey) => {
      const known = groups.get(apiKey) ?? group();
      groups.set(apiKey, known);
      return known;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
