import type { ServerResponse } from "node:http";
import type { Answer } from "./behaviour.js";
import type { Json, Kept } from "./kept.js";
import type { Reply } from "./problem.js";

const sent = (response: ServerResponse, { status, body, headers = {} }: Reply): void => {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
};

const truncated = (response: ServerResponse, { status, body }: Reply): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json", "content-length": text.length });
  response.write(text.slice(0, text.length / 2), () => response.destroy());
};

const isKept = (body: Reply["body"]): body is Kept => typeof body["id"] === "string";

const changed = ({ body, ...rest }: Reply, change: Extract<Answer, { _tag: "Changed" }>["change"]): Reply => {
  const members = Object.entries<Json | undefined>({ ...body, ...(isKept(body) ? change(body) : {}) });
  return { ...rest, body: Object.fromEntries(members.flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))) };
};

/** Tells the caller what the answer says, or does not. */
export const answered = (response: ServerResponse, answer: Answer, own: Reply): void => {
  switch (answer._tag) {
    case "Own":
      sent(response, own);
      break;
    case "Changed":
      sent(response, changed(own, answer.change));
      break;
    case "Truncated":
      truncated(response, own);
      break;
    case "Reset":
      response.destroy();
      break;
    case "Silence":
      break;
    case "Raw":
      response.writeHead(answer.status, { "content-type": answer.type, ...answer.headers }).end(answer.body);
      break;
    default:
      answer satisfies never;
  }
};
