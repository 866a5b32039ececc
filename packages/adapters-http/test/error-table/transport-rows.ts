import { pageRequest } from "../page.js";
import { everything, type World } from "../world.js";
import { create, type Row } from "./row.js";

const json = { "Content-Type": "application/json" };
const unauthorized = {
  status: 401,
  body: { code: "unauthorized", message: "Authentication error" },
  headers: { "WWW-Authenticate": 'x-connectfi-token realm="condor"' },
} as const;
const withToken = (token: string) => (of: World) =>
  of.send("GET", "/card/list/csta_1", { headers: { "x-connectfi-token": token } });

export const transportRows: ReadonlyArray<Row> = [
  {
    situation: "1 unknown route",
    ask: (of) => of.send("GET", "/nowhere"),
    status: 404,
    body: { code: "routeNotFound", message: "Route not found" },
  },
  {
    situation: "1 wrong method on a POST route",
    ask: (of) => of.send("GET", "/condor/customer/create"),
    status: 405,
    body: { code: "methodNotAllowed", message: "Method not allowed" },
    headers: { Allow: "POST" },
  },
  {
    situation: "1 wrong method on a GET route",
    ask: (of) => of.send("DELETE", "/card/list/csta_1"),
    status: 405,
    body: { code: "methodNotAllowed", message: "Method not allowed" },
    headers: { Allow: "GET, HEAD" },
  },
  { situation: "2 no token", ask: (of) => of.send("GET", "/card/list/csta_1"), ...unauthorized },
  { situation: "2 empty token", ask: withToken(""), ...unauthorized },
  { situation: "2 wrong token", ask: withToken("0".repeat(64)), ...unauthorized },
  {
    situation: "2 wrong password",
    ask: (of) =>
      of.send("POST", "/auth/get-token", {
        headers: json,
        body: JSON.stringify({ user: { login: "acme", password: "wrong" } }),
      }),
    ...unauthorized,
  },
  {
    situation: "2 unknown login",
    ask: (of) =>
      of.send("POST", "/auth/get-token", {
        headers: json,
        body: JSON.stringify({ user: { login: "nobody", password: "correct horse" } }),
      }),
    ...unauthorized,
  },
  {
    situation: "2 token without the scope to create",
    ask: (of) => of.create(pageRequest, ["read"]),
    status: 403,
    body: { code: "forbidden", message: "The token lacks a scope", context: { scope: "create" } },
  },
  {
    situation: "2 token without the scope to read",
    ask: (of) => of.get("/card/list/csta_1", ["create"]),
    status: 403,
    body: { code: "forbidden", message: "The token lacks a scope", context: { scope: "read" } },
  },
  {
    situation: "3 not JSON",
    ask: (of) => of.create(pageRequest, everything, { "Content-Type": "text/plain" }),
    status: 415,
    body: { code: "unsupportedMediaType", message: "Content-Type must be application/json" },
  },
  {
    situation: "3 too large",
    ask: create(" ".repeat(16_385)),
    status: 413,
    body: {
      code: "payloadTooLarge",
      message: "The body must not exceed 16384 bytes",
      context: { limit: 16_384 },
    },
  },
];
