import type { CondorApp } from "@condor/adapters-http";
import type { AnswerSeen, RequestSketch } from "@condor/testkit";
import type { FuzzStage } from "./stage.js";

/** What can be asked of `fetch`: no body with GET and HEAD, and no header that is none. */
const requestOf = ({ method, target, headers, body }: RequestSketch, spoken: FuzzStage["spoken"]): Request => {
  const bytes = body === undefined || /^(get|head)$/iu.test(method) ? {} : { body: Buffer.from(body, "latin1") };
  const told = new Headers(headers.map(([name, value]): [string, string] => [name, spoken(value)]));
  return new Request(`http://condor${target}`, { method, headers: told, ...bytes });
};

const plain = (escaped: string): string => {
  try {
    return decodeURI(escaped);
  } catch {
    return escaped;
  }
};

/** The path as its route reads it: what cannot be decoded stays as it is. */
export const pathOf = (url: string): string =>
  new URL(url.startsWith("/") ? `http://condor${url}` : url).pathname.replaceAll(/(?:%[0-9A-F]{2})+/giu, plain);

export interface Sent {
  readonly answer: AnswerSeen;
  /** All that can be read of the answer. */
  readonly seen: string;
}

/** The answer to a request in this process; rejects where the app throws, which it never may. */
export const sent = async (
  { app, spoken }: FuzzStage,
  sketch: RequestSketch,
  peer: Parameters<CondorApp["fetch"]>[1],
): Promise<Sent> => {
  const request = requestOf(sketch, spoken);
  const { status, headers, ...response } = await app.fetch(request, peer).then(async (one) => ({
    status: one.status,
    headers: one.headers,
    text: await one.text(),
  }));
  const { text } = response;
  const seen = `${text}\n${JSON.stringify([...headers])}`;
  return { answer: { method: request.method, path: pathOf(request.url), status, headers, text }, seen };
};
