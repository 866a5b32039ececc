import { condorClient, type ClientOptions } from "@condor/adapters-http";
import { CreateRequest, type Milliseconds, secret } from "@condor/core";
import { pageRequest } from "../page.js";
import { read } from "../read.js";

export const start = Date.UTC(2026, 0, 15, 12);
export const request = read(CreateRequest, pageRequest);
export const credentials = { login: "acme", password: secret("correct horse") };
const requestId = "0".repeat(32);

/** An answer as the service writes it. */
export const says = (status: number, rest: object, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify({ ...rest, requestId }), { status, headers });

export const token = (nth: number, expiresAt = start + 30 * 60_000): Response =>
  says(200, { code: "0", data: { token: `token${nth}`, dtsExpireAt: new Date(expiresAt).toISOString() } });

export const noCards = (): Response => says(200, { code: "0", data: { cards: [] } });

/** A clock that stands still but while somebody waits. */
const steppingClock = () => {
  let at = start;
  const waits: Milliseconds[] = [];
  const wait = (duration: Milliseconds) => () => {
    waits.push(duration);
    at += duration;
    return Promise.resolve();
  };
  return { now: () => at, wait, waits };
};

type Script = (request: Request, nth: number) => Response | Promise<Response>;

/** A client of a service that answers logins with token after token, and all else as told. */
export const scripted = (script: Script, options: ClientOptions & { readonly logins?: Script } = {}) => {
  const { logins = (_, nth) => token(nth), ...others } = options;
  const clock = steppingClock();
  const seen: { readonly logins: Request[]; readonly asked: Request[] } = { logins: [], asked: [] };
  const fetch = async (one: Request): Promise<Response> => {
    const isLogin = new URL(one.url).pathname === "/auth/get-token";
    const list = isLogin ? seen.logins : seen.asked;
    list.push(one.clone());
    return (isLogin ? logins : script)(one, list.length);
  };
  const client = condorClient("https://condor.invalid/", credentials, { fetch, clock, ...others });
  return { client, clock, seen };
};
